import { parseArgs } from 'node:util';
import { isAdvice, walkEveryPath } from '../../src/school/patients/index.ts';
import { Refusal } from '../command.ts';
import { asJson } from './asJson.ts';
import { asText } from './asText.ts';
import { findCase, patientOf } from './findCase.ts';

const USAGE = `Usage: npm run cases:explore -- CASE [--at NUMBER] [--all] [--json]

CASE is COURSE/MODULE/ACTIVITY, the name of an activity alone, or a file. Prints every path of the case and where it
leads, then what is wrong: dead ends, what no path comes to, good ends that miss a red flag. Of a large case it prints
the first stages; --at goes on from a junction of them, and --all prints everything.`;

/**
 * Walks every path of the case that the command line names.
 * @param courses folder of the courses.
 * @throws Refusal in words for a case that is not there, has no patient, or one that can't be read.
 */
export function exploreCase(args: readonly string[], courses: string): { text: string; ok: boolean } {
  const { name, json, ...shown } = readOptions(args);
  const found = findCase(courses, name);
  const { source, patient } = patientOf(courses, found);
  const walked = walkEveryPath(patient);
  const ok = walked.flaws.every(isAdvice);
  if (json) return { text: asJson(found.path, source, patient, walked), ok };
  if (shown.from > 1 && !walked.exploration?.junctions[shown.from - 1])
    throw new Refusal(`${found.path} has no junction ${shown.from}.`);
  return { text: asText(found.path, source, patient, walked, shown), ok };
}

function readOptions(args: readonly string[]): { name: string; from: number; all: boolean; json: boolean } {
  const options = {
    at: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { at, all, json } = values;
    const [name, ...more] = positionals;
    if (name !== undefined && more.length === 0 && /^[1-9]\d*$/.test(at)) return { name, from: Number(at), all, json };
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new Refusal(USAGE);
}
