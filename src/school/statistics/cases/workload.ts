import { DAY } from '../../../platform/clock.ts';
import { median } from '../formulas/median.ts';
import type { WorkRow } from './rows.ts';

/** How much of a case was handed in, and how fast it was marked. */
export interface Workload {
  handedIn: number;
  /** Decided on, released or not. */
  marked: number;
  waiting: number;
  /** Of what waits, how much is past its promise. */
  late: number;
  /** Decided on and held back for a batch. */
  held: number;
  /** Median days from handing in to the first decision; undefined where nothing is decided. */
  days: number | undefined;
  /** How many of the released decisions pass, 0 to 1; undefined where none is released. */
  passRate: number | undefined;
  released: number;
}

/**
 * What was handed in of a case and what came of it.
 * @param promise within how many days a mark is promised, for work that has no reading open. @param now in ms.
 */
export function workload(rows: readonly WorkRow[], promise: number, now: number): Workload {
  const waiting = rows.filter((it) => it.decidedAt === undefined);
  const released = rows.filter((it) => it.outcome !== undefined);
  const days = rows.flatMap(({ decidedAt, handedInAt }) =>
    decidedAt === undefined ? [] : [{ value: (decidedAt - handedInAt) / DAY, n: 1 }],
  );
  const passed = released.filter((it) => it.outcome === 'passed').length;
  return {
    handedIn: rows.length,
    marked: rows.length - waiting.length,
    waiting: waiting.length,
    late: waiting.filter((it) => (it.dueAt ?? it.handedInAt + promise * DAY) < now).length,
    held: rows.length - waiting.length - released.length,
    days: median(days),
    passRate: released.length === 0 ? undefined : passed / released.length,
    released: released.length,
  };
}
