// Makes a file that already passes the check: node scripts/new.ts course|module|lesson|quiz|case|pool NAME
// A case with --staged gets a patient beside it.
// Environment: COURSES_DIR, CONTENT_DIR, where the school's files lie elsewhere.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal, told } from './command.ts';
import { planNew, USAGE } from './scaffold/plan.ts';

const given = process.argv.slice(2);
const staged = given.includes('--staged');
const [kind, name, ...rest] = given.filter((it) => it !== '--staged');
const folders = { courses: process.env.COURSES_DIR ?? 'courses', content: process.env.CONTENT_DIR ?? 'content' };

function make(): void {
  if (!kind || !name || rest.length > 0) throw new Refusal(`Say what to make, and its name:\n${USAGE}`);
  const plan = planNew(folders, kind, name, new Date().toISOString().slice(0, 10), staged);
  if (!plan.ok) throw new Refusal(plan.why);
  for (const { path, text } of plan.files) {
    mkdirSync(dirname(path), { recursive: true });
    // Never over a file that is there.
    writeFileSync(path, text, { flag: 'wx' });
    console.log(path);
  }
  console.log(
    `${plan.next} See it with npm run dev, check it with npm run courses:check, and remove \`draft: true\` to publish it.`,
  );
}

try {
  make();
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}
