// Checks every course: node scripts/courses-check.ts [courses-folder content-folder]
// Prints each problem as `file:line:column  what is wrong  what to do  [rule]`, and ends with 1 if there are any. Then a
// line for each course: which boards would count its certificate. That is information, and fails nothing.

import { existsSync } from 'node:fs';
import { now } from '../src/platform/clock.ts';
import { type Report, reportOn, writeFinding } from '../src/school/catalogue/check/index.ts';
import { tellInShort } from './boards/tell.ts';

const [courses = 'courses', content = 'content'] = process.argv.slice(2);
const missing = [courses, content].filter((it) => !existsSync(it));
if (missing.length > 0) {
  console.error(
    `There is no folder ${missing.join(' and none ')}. Usage: npm run courses:check -- [courses-folder content-folder]`,
  );
  process.exit(2);
}

const report = read();
for (const finding of report.findings) console.log(writeFinding(finding));
const today = new Date(now()).toISOString().slice(0, 10);
for (const line of tellInShort(report.catalogue, today)) console.log(line);
console.log(
  `${count(report.courses, 'course')}, ${count(report.modules, 'module')}, ${count(report.activities, 'activity', 'activities')}: ` +
    count(report.findings.length, 'problem'),
);
process.exitCode = report.findings.length > 0 ? 1 : 0;

/** A folder that can't be read ends the command: what is wrong with its files can't be known. */
function read(): Report {
  try {
    return reportOn({ courses, content });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
