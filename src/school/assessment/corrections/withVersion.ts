import { FormulaError, type Item, instantiate, pointsOf } from '../../items/index.ts';
import { sharePoints } from '../sharePoints.ts';
import type { PinnedItem } from '../types.ts';

/** A version of an item as its author wrote it. */
export interface Version {
  hash: string;
  item: Item;
}

/**
 * The items of an attempt as they would be if another version marked one of them: its key with the numbers that were
 * drawn, and its points. Where a section is worth a fixed number of points, those are shared anew.
 * @param pinned items of the attempt, one of them with the version's id.
 * @param worth ids of the sections that are worth a fixed number of points.
 * @returns undefined where the version can't mark what was shown: another type, or numbers that were never drawn.
 */
export function withVersion(
  pinned: readonly PinnedItem[],
  { hash, item }: Version,
  worth: ReadonlySet<string>,
): PinnedItem[] | undefined {
  const old = pinned.find((it) => it.item.id === item.id);
  const key = old && keyFor(old, item);
  if (!old || !key) return undefined;
  const changed = pinned.map((it) => (it === old ? { ...it, key, keyTemplate: hash, points: pointsOf(key) } : it));
  return old.section !== null && worth.has(old.section) ? sharedAnew(changed, pinned, old.section) : changed;
}

/** A version of an item as the key to what an attempt was shown; undefined where it can't mark that. */
export function keyFor(
  { item: shown, parameters }: Pick<PinnedItem, 'item' | 'parameters'>,
  item: Item,
): Item | undefined {
  if (item.type !== shown.type) return undefined;
  const drawn = new Set(Object.keys(parameters ?? {}));
  if (Object.keys(item.parameters ?? {}).some((name) => !drawn.has(name))) return undefined;
  try {
    return instantiate(item, parameters ?? undefined);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

/** The section stays worth what it was worth in this attempt. */
function sharedAnew(changed: readonly PinnedItem[], before: readonly PinnedItem[], section: string): PinnedItem[] {
  const own = changed.filter((it) => it.section === section);
  const whole = before.filter((it) => it.section === section).reduce((sum, it) => sum + it.points, 0);
  const points = sharePoints(
    own.map((it) => pointsOf(it.key)),
    whole / 100,
  );
  return changed.map((it) => (it.section === section ? { ...it, points: points[own.indexOf(it)] ?? it.points } : it));
}
