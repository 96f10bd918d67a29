import { type Answer, isAnswered } from './answer.ts';
import type { Panel, Tallied } from './kind.ts';
import { type Item, kindOf } from './kinds.ts';

/** What an item is worth, in hundredths of a point. */
export const pointsOf = (item: Item): number => Math.round(item.points * 100);

/** Marks an answer: whole hundredths of the item's points, 0 to 100. No answer earns nothing. */
export const gradeItem = (item: Item, answer: Answer): number =>
  isAnswered(answer) ? kindOf(item.type).grade(item, answer) : 0;

/** Whether a person has to mark this answer: nobody needs to read what was not written. */
export const needsPerson = (item: Item, answer: Answer): boolean =>
  isAnswered(answer) && kindOf(item.type).marked === 'by-a-person';

/**
 * What an answer comes to where answers are counted, as one text; undefined when there is none. Answers that are
 * marked alike under any key have the same.
 */
export function tallyOf(item: Item, answer: Answer): string | undefined {
  if (!isAnswered(answer)) return undefined;
  const keys = kindOf(item.type).tally?.(item, answer);
  return keys ? keys.toSorted().join('\n') : JSON.stringify(answer);
}

/** KEY: what can be chosen in an item, by the keys of `tallyOf`; none where it is not chosen from a list. */
export const talliedIn = (item: Item): Tallied[] => kindOf(item.type).tallied?.(item) ?? [];

/** The hundredths of a point that a mark of 0 to 100 earns of those possible. Rounding never makes all of nearly all. */
export const earnedOf = (possible: number, mark: number): number =>
  mark === 100 ? possible : Math.max(0, Math.min(possible - 1, Math.round((possible * mark) / 100)));

/** KEY: the right answer, in lines of Markdown. */
export const rightAnswer = (item: Item): string[] => kindOf(item.type).keyInWords(item);

/** KEY: how the panel answered against which an answer is measured; none where there is no panel. */
export const panelsOf = (item: Item, answer: Answer): Panel[] =>
  kindOf(item.type).panels?.(item, isAnswered(answer) ? answer : undefined) ?? [];

/** KEY: what the author says about an answer, then why the right one is right, as Markdown. */
export function explanationOf(item: Item, answer: Answer): string[] {
  const feedback = isAnswered(answer) ? (kindOf(item.type).feedback?.(item, answer) ?? []) : [];
  return [...feedback, ...(item.explanation ? [item.explanation] : [])];
}

/**
 * The order in which a student is shown an item's options.
 * @param asked whether the quiz shuffles; where the author's order is the key, options are shuffled all the same.
 * @param shuffle is told whether the order that it is given is the key.
 */
export function orderFor(item: Item, asked: boolean, shuffle: (ids: string[], isKey: boolean) => string[]): string[] {
  const kind = kindOf(item.type);
  const ids = kind.optionIds(item);
  const isKey = kind.shuffle === 'always';
  return isKey || (kind.shuffle === 'as-quiz' && asked) ? shuffle(ids, isKey) : ids;
}
