import { formatDay } from '../../../platform/format.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { hoursText } from '../face.ts';
import type { Snapshot } from '../snapshot.ts';

/** What a registrar says that an award should state. Hours in hundredths; a day such as `2026-11-23`. */
export interface Corrected {
  name: string;
  title: string;
  hours: number;
  completedOn?: string;
}

export type CorrectionRefusal = 'name-missing' | 'title-missing' | 'hours-wrong' | 'day-wrong' | 'nothing-changed';

/** The most hours that an award may state, in hundredths. */
export const HOURS_MAX = 1_000_000;

/** What a correction changes in a snapshot, and in words. */
interface Correction {
  changes: Partial<Snapshot>;
  says: string[];
}

/**
 * Works out what a correction changes. The day of issue and the last day on which it holds stay: a correction
 * puts right what was written, and gives no time away.
 * @param today such as `2026-11-29`: nothing was completed later.
 */
export function decideCorrection(
  snapshot: Snapshot,
  corrected: Corrected,
  today: string,
): Done<Correction> | Refused<CorrectionRefusal> {
  const { hours, completedOn } = corrected;
  const [name, title] = [corrected.name.trim(), corrected.title.trim()];
  if (!name) return refused('name-missing');
  if (!title) return refused('title-missing');
  if (!Number.isInteger(hours) || hours < 1 || hours > HOURS_MAX) return refused('hours-wrong');
  if (completedOn !== undefined && completedOn > today) return refused('day-wrong');
  const changes: Partial<Snapshot> = {
    ...(name !== snapshot.holder.name && { holder: { name } }),
    ...(title !== snapshot.title && { title }),
    ...(hours !== snapshot.hours && { hours }),
    ...(completedOn !== undefined && completedOn !== snapshot.completedOn && { completedOn }),
  };
  if (Object.keys(changes).length === 0) return refused('nothing-changed');
  return done({ changes, says: saysOf(changes) });
}

const saysOf = ({ holder, title, hours, completedOn }: Partial<Snapshot>): string[] => [
  ...(holder ? [`Name: ${holder.name}`] : []),
  ...(title ? [`Title: ${title}`] : []),
  ...(hours ? [`Hours: ${hoursText(hours)}`] : []),
  ...(completedOn ? [`Completed on: ${formatDay(Date.parse(completedOn))}`] : []),
];
