// Brings questions from elsewhere, and takes them there: node scripts/items.ts import FILE | export COURSE --to FORMAT
// Environment: COURSES_DIR, where the courses lie elsewhere.

import { Refusal, told } from './command.ts';
import { readOptions, USAGE } from './items/options.ts';
import { runExport } from './items/runExport.ts';
import { runImport } from './items/runImport.ts';

async function main(): Promise<void> {
  const asked = readOptions(process.argv.slice(2));
  if ('wrong' in asked) throw new Refusal(`${asked.wrong}\n\n${USAGE}`);
  const courses = process.env.COURSES_DIR ?? 'courses';
  const { lines, ok } = asked.what === 'import' ? await runImport(asked, courses) : await runExport(asked, courses);
  for (const line of lines) console.log(line);
  if (!ok) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}
