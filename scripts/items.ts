// Brings questions from elsewhere, and takes them there: node scripts/items.ts import FILE | export COURSE --to FORMAT
// Environment: COURSES_DIR, where the courses lie elsewhere.

import { told } from './command.ts';
import { runItems } from './items/run.ts';

try {
  const { lines, ok } = await runItems(process.argv.slice(2), process.env.COURSES_DIR ?? 'courses');
  for (const line of lines) console.log(line);
  if (!ok) process.exitCode = 1;
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}
