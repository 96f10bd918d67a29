import { parseArgs } from 'node:util';
import { isAdvice, walkEveryPath } from '../../src/school/patients/index.ts';
import { Refusal } from '../command.ts';
import { asJson } from './asJson.ts';
import { asText } from './asText.ts';
import { findCase, patientOf } from './findCase.ts';

const USAGE = `Usage: npm run cases:explore -- CASE [--all] [--json]

CASE is COURSE/MODULE/ACTIVITY, the name of an activity alone, or a file. Prints every path of the case with what it
leads to, then what is wrong: dead ends, what no path comes to, good ends that miss a red flag. --all prints the whole
tree, however long.`;

/**
 * Walks every path of the case that the command line names.
 * @param courses folder of the courses.
 * @throws Refusal in words for a case that is not there, has no patient, or one that can't be read.
 */
export function exploreCase(args: readonly string[], courses: string): { text: string; ok: boolean } {
  const { name, all, json } = readOptions(args);
  const found = findCase(courses, name);
  const { source, patient } = patientOf(courses, found);
  const walked = walkEveryPath(patient);
  const ok = walked.flaws.every(isAdvice);
  return {
    text: json ? asJson(found.path, source, patient, walked) : asText(found.path, source, patient, walked, all),
    ok,
  };
}

function readOptions(args: readonly string[]): { name: string; all: boolean; json: boolean } {
  const options = { all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name, ...more] = positionals;
    if (name !== undefined && more.length === 0) return { name, ...values };
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new Refusal(USAGE);
}
