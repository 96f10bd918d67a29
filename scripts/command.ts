import { LibsqlError } from '@libsql/client';
import { DatabaseOwnedError } from '../db/faults.ts';
import { SettingsError } from '../src/platform/settings.ts';
import { OrderRefused } from '../src/server/control/ask.ts';

/** Why a command does not do what it was asked, for the person who asked. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** Errors whose message says all; one with a `syscall` is the machine's, and does too. */
const FOR_PEOPLE = [Refusal, SettingsError, DatabaseOwnedError, OrderRefused, LibsqlError];

/**
 * Runs a command of the operator's: its arguments in, and out comes exit code 0, or 1 with what is wrong. Faults of
 * the machine (a full disk, a missing right) are told as they are; a bug keeps its stack.
 * @param usage how it is called, shown when the number of arguments differs.
 */
export async function runCommand(
  usage: string,
  count: number,
  work: (given: readonly string[]) => Promise<void>,
): Promise<void> {
  const given = process.argv.slice(2);
  try {
    if (given.length !== count) throw new Refusal(`Usage: ${usage}`);
    await work(given);
  } catch (error) {
    process.stderr.write(`${told(error)}\n`);
    process.exitCode = 1;
  }
}

/** An error as the person at the command line is told: those for people and the machine's in a line, a bug with its stack. */
export function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = FOR_PEOPLE.some((kind) => error instanceof kind) || 'syscall' in error;
  return known ? error.message : (error.stack ?? error.message);
}
