// Every path of a staged case, dead ends, missed red flags: node scripts/cases-explore.ts CASE [--at NUMBER] [--all] [--json]
// Ends with 1 where something is wrong. Environment: COURSES_DIR, where the courses lie elsewhere.

import { exploreCase } from './cases/exploreCase.ts';
import { told } from './command.ts';

try {
  const { text, ok } = exploreCase(process.argv.slice(2), process.env.COURSES_DIR ?? 'courses');
  process.stdout.write(text);
  if (!ok) process.exitCode = 1;
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}
