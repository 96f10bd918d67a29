import type { ScoreRow } from '../rows.ts';
import { facility } from './facility.ts';
import { countOf } from './moments.ts';

/** What students can do of an objective. */
export interface Mastery {
  objective: string;
  /** Points earned of those that there were, usually 0 to 1. */
  share: number;
  /** Over how many items and answers. */
  items: number;
  answers: number;
}

/** Mastery per objective: the points earned in its items as a share of what they could give, in the order given. */
export const mastery = (
  objectives: readonly { id: string; items: readonly string[] }[],
  byItem: ReadonlyMap<string, readonly ScoreRow[]>,
): Mastery[] =>
  objectives.flatMap(({ id, items }) => {
    const asked = items.filter((it) => byItem.has(it));
    const rows = asked.flatMap((it) => byItem.get(it) ?? []);
    const share = facility(rows);
    return share === undefined ? [] : [{ objective: id, share, items: asked.length, answers: countOf(rows) }];
  });
