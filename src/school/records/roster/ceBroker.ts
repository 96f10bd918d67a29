import type { Cell } from '../../../platform/csv.ts';
import type { Award } from '../../credentials/index.ts';

/**
 * Boards of content/boards that take rosters by CE Broker: the state and the profession under which it lists their
 * licensees. The code of the profession is not verified: CE Broker's list of codes could not be looked up.
 */
export const CE_BROKER: Readonly<Record<string, { state: string; profession: string }>> = {
  florida: { state: 'FL', profession: 'MA' },
};

/** A completion that can be reported: the cells of a row, A to H. */
export type RosterRow = readonly [
  provider: string,
  course: string,
  ownCourse: string,
  publishing: string,
  licence: string,
  completed: string,
  state: string,
  profession: string,
];

/** A completion that can't be reported yet, and what is missing. */
export interface Unreportable {
  award: Award;
  missing: string[];
}

/**
 * What CE Broker is told of an award: its columns A to H, in the order of its article “Creating Excel Files (Full Course
 * Credit)” (help.cebroker.com, article 15226514662548, read on 2026-11-29): provider tracking number without `50-`, course
 * tracking number without `20-`, or the school's own course id, publishing number (not used), licence number, day of
 * completion as month/day/year, `State=` and `Profession=`.
 * @param board one of {@link CE_BROKER}.
 */
export function ceBrokerRow(award: Award, board: string): { row: RosterRow } | Unreportable {
  const { approvals, licences, completedOn, issuedOn } = award.snapshot;
  const where = CE_BROKER[board];
  const approval = approvals?.find((it) => it.board === board);
  const licence = licences?.find((it) => it.board === board)?.number.trim() ?? '';
  const missing = [
    award.standing.state !== 'valid' && award.standing.state !== 'expired' && `the award is ${award.standing.state}`,
    !where && 'the board takes no rosters by CE Broker',
    !approval?.provider && 'the provider’s tracking number, in the approvals of content/school.yaml',
    !licence && 'a licence number of this board on the certificate',
  ].filter((it) => it !== false);
  if (missing.length > 0 || !where || !approval) return { award, missing };
  const number = approval.course.replace(/^20-/, '');
  const done = new Date(Date.parse(completedOn ?? issuedOn));
  return {
    row: [
      approval.provider.replace(/^50-/, ''),
      number,
      number === '' ? award.subject : '',
      '',
      licence,
      `${done.getUTCMonth() + 1}/${done.getUTCDate()}/${done.getUTCFullYear()}`,
      `State=${where.state}`,
      `Profession=${where.profession}`,
    ],
  };
}

/** What is missing of completions that can't be reported, as a table for the registrar. */
export const missingTable = (unreportable: readonly Unreportable[]): Cell[][] => [
  ['certificate', 'name', 'course', 'completed on', 'missing'],
  ...unreportable.map(({ award: { code, subject, snapshot }, missing }) => [
    ...[code, snapshot.holder.name, subject, snapshot.completedOn ?? snapshot.issuedOn, missing.join('; ')],
  ]),
];
