// Makes a file that already passes the check: node scripts/new.ts course|module|lesson|quiz|case NAME
// Environment: COURSES_DIR, CONTENT_DIR, where the school's files lie elsewhere.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { planNew, USAGE } from './scaffold/plan.ts';

const [kind, name, ...rest] = process.argv.slice(2);
const folders = { courses: process.env.COURSES_DIR ?? 'courses', content: process.env.CONTENT_DIR ?? 'content' };
const today = new Date().toISOString().slice(0, 10);
const plan =
  kind && name && rest.length === 0
    ? planNew(folders, kind, name, today)
    : { ok: false as const, why: `Say what to make, and its name:\n${USAGE}` };

if (plan.ok) {
  for (const { path, text } of plan.files) {
    mkdirSync(dirname(path), { recursive: true });
    // Never over a file that is there.
    writeFileSync(path, text, { flag: 'wx' });
    console.log(path);
  }
  console.log(
    `${plan.next} See it with npm run dev, check it with npm run courses:check, and remove \`draft: true\` to publish it.`,
  );
} else {
  console.error(plan.why);
  process.exitCode = 1;
}
