import { countOf } from './moments.ts';

/** Attempts of about the same strength: those with totals from and to, both among them, in hundredths of a point. */
export interface ScoreGroup {
  from: number;
  to: number;
  n: number;
}

/** From how many attempts on there are fifths; a fifth of fewer would be less than ten. */
const FOR_FIFTHS = 50;

/**
 * Divides attempts by their totals into groups of about the same size, weakest first: five, as trace lines of answers
 * are drawn (Haladyna, Developing and Validating Multiple-Choice Test Items, 3rd ed. 2004), or three where there are
 * fewer than 50. Attempts with the same total stay together, in the group in which their middle lies, so a group may be
 * larger than another, and one that nobody falls into is not there.
 */
export function scoreGroups(totals: readonly { total: number; n: number }[]): ScoreGroup[] {
  const all = countOf(totals);
  const parts = all >= FOR_FIFTHS ? 5 : 3;
  const groups = new Map<number, ScoreGroup>();
  let below = 0;
  for (const [total, same] of [...Map.groupBy(totals, (it) => it.total)].sort(([a], [b]) => a - b)) {
    const n = countOf(same);
    const part = Math.floor(((below + n / 2) / all) * parts);
    const group = groups.get(part);
    groups.set(part, { from: group?.from ?? total, to: total, n: (group?.n ?? 0) + n });
    below += n;
  }
  return [...groups.values()].filter((it) => it.n > 0);
}

/** The place of the group that a total falls into; a total that none of them holds belongs to the next below, or first. */
export const groupOf = (groups: readonly ScoreGroup[], total: number): number =>
  Math.max(
    0,
    groups.findLastIndex((it) => it.from <= total),
  );
