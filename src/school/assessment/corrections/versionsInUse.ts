import { findQuiz } from '../../catalogue/index.ts';
import { type Item, talliedIn } from '../../items/index.ts';
import { everyItemOf } from '../drawAttempt.ts';
import { versionOf } from '../itemVersion.ts';
import { isDropped, isDroppedSparingly, type Ruling, rulingsOn } from '../rulings.ts';
import type { Change } from './change.ts';
import type { Version } from './withVersion.ts';

/** The version of an item that stands in the file now; undefined when its quiz no longer has it. */
export function presentVersion(quiz: string, item: string): Version | undefined {
  const found = findQuiz(quiz);
  const present = found && everyItemOf(found).find((it) => it.id === item);
  return present && { hash: versionOf(present), item: present };
}

/** Ids of the sections of a quiz that are worth a fixed number of points. */
export const sectionsOfWorth = (quiz: string): Set<string> =>
  new Set((findQuiz(quiz)?.sections ?? []).filter((it) => it.worth !== undefined).map((it) => it.id));

/**
 * Which versions a change has something to do to, by their hashes: older ones than the file's, or those on which it
 * has not been ruled yet.
 * @param marking hashes of the versions that mark attempts.
 */
export function versionsToChange(
  { change, mayFall }: { change: Change; mayFall: boolean },
  item: string,
  {
    marking,
    present,
    rulings,
  }: { marking: readonly string[]; present: string | undefined; rulings: readonly Ruling[] },
): string[] {
  if (change.kind === 'version') return marking.filter((it) => it !== present);
  const all = [...new Set([...marking, ...(present === undefined ? [] : [present])])];
  return all.filter((hash) => {
    const own = rulingsOn(rulings, item, hash);
    if (isDropped(own)) return false;
    if (change.kind === 'drop') return mayFall || !isDroppedSparingly(own);
    return !own.some((it) => it.kind === 'accept' && it.chosen === change.chosen);
  });
}

/**
 * Whether an answer can be taken as right whatever numbers an attempt drew. Where the author wrote numbers into the
 * options, or has a number reckoned, one attempt's right answer is another's wrong one.
 * @param chosen as `tallyOf` writes it.
 */
export function isRightForAll(item: Item, chosen: string): boolean {
  if (!item.parameters) return true;
  const written = new Set(talliedIn(item).map((it) => it.key));
  return chosen.split('\n').every((it) => written.has(it));
}
