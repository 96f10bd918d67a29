import { MINUTE, SECOND } from '../../platform/clock.ts';
import type { PastAnswer } from './store.ts';

/** A pause longer than this was no work on the question. */
const LONGEST = 10 * MINUTE;

/**
 * Seconds that a student spent on each item, as far as their saves tell: the time since the save before belongs to the
 * item that was saved then. A long pause counts as `LONGEST`; several items saved at one moment share the time.
 * @param startedAt in ms. @param history of the attempt, oldest first.
 */
export function timePerItem(
  startedAt: number,
  history: readonly Pick<PastAnswer, 'item' | 'revision'>[],
): Map<string, number> {
  const spent = new Map<string, number>();
  let before = startedAt;
  for (const [moment, saves] of Map.groupBy(history, (it) => it.revision)) {
    const time = Math.min(Math.max(0, moment - before), LONGEST) / saves.length;
    for (const { item } of saves) spent.set(item, (spent.get(item) ?? 0) + time);
    before = Math.max(before, moment);
  }
  return new Map([...spent].map(([item, time]) => [item, Math.round(time / SECOND)]));
}
