import { readFile } from 'node:fs/promises';
import { now, SECOND } from '../../src/platform/clock.ts';
import {
  allStand,
  type DidDocument,
  type Step,
  statusListsOf,
  stepName,
  stepText,
  verifyFile,
} from '../../src/school/credentials/index.ts';
import { findKeys } from './findKeys.ts';
import { fromHere } from './fromHere.ts';
import type { CredentialArguments } from './readArguments.ts';

/** What the command found: lines to print, and whether nothing failed. */
export interface Checking {
  lines: string[];
  stands: boolean;
}

/** How long a server may take to hand out a status list. */
const PATIENCE = 10 * SECOND;

/** Checks a credential as the command line asks. @throws Refusal when the file or the keys can't be read. */
export async function checkFile({ file, keys, status, online }: CredentialArguments): Promise<Checking> {
  const bytes = await readFile(fromHere(file));
  const document: DidDocument = await findKeys(keys);
  const given = await Promise.all(status.map((it) => readFile(fromHere(it), 'utf8')));
  const fetched = online ? await Promise.all(statusListsOf(bytes).map(fetchText)) : [];
  const statusLists = [...given, ...fetched.filter((it) => it !== undefined)];
  const steps = await verifyFile(bytes, document, { now: now(), statusLists });
  const stands = allStand(steps);
  return { lines: [...steps.map(lineOf), verdict(steps)], stands };
}

/** The text at an address; undefined when it can't be had, for whatever reason. */
const fetchText = (address: string): Promise<string | undefined> =>
  fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined);

const MARKS: Record<Step['outcome'], string> = { ok: 'ok', failed: 'FAILED', 'not-checked': 'not checked' };

const lineOf = (step: Step): string =>
  `${stepName(step.step).padEnd(16)} ${MARKS[step.outcome].padEnd(12)} ${stepText(step)}`.trimEnd();

function verdict(steps: readonly Step[]): string {
  const wrong = steps.find((it) => it.outcome === 'failed');
  if (wrong) return `\nNot good: ${stepName(wrong.step)}. ${stepText(wrong)}`;
  const unknown = steps.some((it) => it.step === 'status' && it.outcome === 'not-checked');
  return unknown
    ? '\nGood as it was signed. Whether it was withdrawn since was not checked: give its status lists, or --online.'
    : '\nGood.';
}
