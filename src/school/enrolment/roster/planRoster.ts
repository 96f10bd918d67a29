import type { Access } from '../rights/decideStanding.ts';
import type { RosterRow } from './readRoster.ts';

/** What becomes of a line: its person is enrolled, is invited to open an account, or nothing, and why. */
export type RosterOutcome =
  | { kind: 'enrol'; person: string }
  | { kind: 'invite' }
  | { kind: 'in-already' | 'on-leave' | 'not-begun' }
  | { kind: 'problem'; problem: string };

export type PlannedRow = RosterRow & { outcome: RosterOutcome };

/**
 * What becomes of each line of a list, as things stand now.
 * @param known ids of people by address. @param accessOf where a person stands in a course; undefined for nowhere.
 */
export const planRoster = (
  rows: readonly RosterRow[],
  known: ReadonlyMap<string, string>,
  accessOf: (person: string, course: string) => Access | undefined,
): PlannedRow[] => rows.map((row) => ({ ...row, outcome: outcomeOf(row, known.get(row.email), accessOf) }));

function outcomeOf(
  { problem, course }: RosterRow,
  person: string | undefined,
  accessOf: (person: string, course: string) => Access | undefined,
): RosterOutcome {
  if (problem !== undefined) return { kind: 'problem', problem };
  if (person === undefined) return { kind: 'invite' };
  const access = accessOf(person, course);
  if (access === 'open') return { kind: 'in-already' };
  if (access === 'on-leave' || access === 'not-begun') return { kind: access };
  return { kind: 'enrol', person };
}

/** What becomes of a line, in words. */
export function outcomeText(outcome: RosterOutcome): string {
  switch (outcome.kind) {
    case 'enrol':
      return 'Will be enrolled';
    case 'invite':
      return 'Has no account: will be invited by mail';
    case 'in-already':
      return 'Is in the course already';
    case 'on-leave':
      return 'Is on leave from the course';
    case 'not-begun':
      return 'Is enrolled already; the course begins later';
    case 'problem':
      return outcome.problem;
  }
}
