import { tallyOf } from '../items/index.ts';
import type { Rule } from './rule.ts';
import { isDroppedSparingly, type Ruling, rulingsOn } from './rulings.ts';
import { type ItemScore, isLess, type Score, scoreItem, totalOf } from './score.ts';
import { NOT_SAVED, type PinnedItem, type Said } from './types.ts';

/** What is kept of an attempt and marks it. */
export interface Kept {
  pinned: readonly PinnedItem[];
  /** What was said of each item and counts. */
  said: ReadonlyMap<string, Said>;
  /** Marks that people gave, 0 to 100, by item. */
  marks: ReadonlyMap<string, number>;
}

/** What an attempt comes to. */
export interface Marked {
  items: (ItemScore & { chosen: string | null })[];
  /** Undefined while an item waits for its mark. */
  score: Score | undefined;
}

/**
 * Marks an attempt from what is kept of it, or from what might be: the same whenever it is done. An item that was
 * dropped sparingly counts all the same where the attempt would lose by dropping it, so that such a ruling, whenever
 * it is made, takes nothing from anybody.
 */
export function markKept(
  { certainty, pass }: Pick<Rule, 'certainty' | 'pass'>,
  kept: Kept,
  rulings: readonly Ruling[],
): Marked {
  const { pinned, said, marks } = kept;
  const marked = pinned.map((it) => {
    const own = said.get(it.item.id) ?? NOT_SAVED;
    const score = scoreItem(it, { said: own, mark: marks.get(it.item.id), rulings, certainty });
    return { ...score, chosen: tallyOf(it.key, own.answer) ?? null };
  });
  const items = sparinglyDropped(pinned, rulings, marked).reduce(droppedWhereItCostsNothing, marked);
  return { items, score: totalOf(items, pass) };
}

/**
 * Items of an attempt that are dropped sparingly, what earned least of its points first: in that order, dropping each
 * that does not lower the whole comes to the largest share that dropping any of them could, so that no further ruling
 * makes it less.
 */
function sparinglyDropped(
  pinned: readonly PinnedItem[],
  rulings: readonly Ruling[],
  scores: Marked['items'],
): string[] {
  const dropped = pinned.filter((it) => isDroppedSparingly(rulingsOn(rulings, it.key.id, it.keyTemplate)));
  const ids = new Set(dropped.map((it) => it.key.id));
  return scores
    .filter((it) => ids.has(it.item))
    .toSorted((a, b) => shareAt(a) - shareAt(b))
    .map((it) => it.item);
}

const shareAt = ({ earned, possible }: ItemScore): number =>
  earned === undefined || possible === 0 ? Number.NEGATIVE_INFINITY : earned / possible;

/**
 * While a mark is missing nobody can say what dropping costs: the item is dropped, and looked at again with the mark.
 * Where dropping neither costs nor gains anything, an item that earned all of its points stays.
 */
function droppedWhereItCostsNothing(scores: Marked['items'], item: string): Marked['items'] {
  const without = scores.map((it) => (it.item === item ? { ...it, earned: 0, possible: 0 } : it));
  const [before, after] = [totalOf(scores, 0), totalOf(without, 0)];
  if (!before || !after || isLess(before, after)) return without;
  const isFull = scores.some((it) => it.item === item && it.earned === it.possible);
  return isFull || isLess(after, before) ? scores : without;
}
