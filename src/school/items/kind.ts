import type { z } from 'zod';
import type { FigureOfItem, MomentOfFilm, Parameters } from './fields.ts';

/** What an item of any type has, as its author wrote it. */
export interface ItemBase {
  id: string;
  type: string;
  objective?: string | undefined;
  tags?: string[] | undefined;
  difficulty?: 'easy' | 'medium' | 'hard' | undefined;
  points: number;
  stem: string;
  figure?: FigureOfItem | undefined;
  film?: MomentOfFilm | undefined;
  explanation?: string | undefined;
  /** Only in an item as its author wrote it: an attempt holds it with the numbers filled in. */
  parameters?: Parameters | undefined;
}

/** What a student sees of an item of any type. No view has a field for anything of the key. */
export interface ViewBase {
  id: string;
  type: string;
  /** Markdown. */
  stem: string;
  figure?: FigureOfItem | undefined;
  film?: MomentOfFilm | undefined;
}

/** An option as it is shown and posted: an opaque id, and Markdown. */
export interface Choice {
  id: string;
  text: string;
}

/** The fields posted for one item. The item's own field is the part `''`; others are named after the part. */
export interface Posted {
  get(part: string): string;
  getAll(part: string): string[];
}

/** What posted fields turned out to be. A `message` tells the person who typed what to do. */
export type Reading<R> =
  | { state: 'unanswered' }
  | { state: 'unreadable'; message: string }
  | { state: 'answered'; response: R };

/**
 * One type of item: its YAML, what a student sees, and how an answer is read and marked. Adding a type is one file
 * that exports one of these, and one line in `kinds.ts`.
 */
export interface ItemKind<I extends ItemBase, V extends ViewBase, R extends object> {
  schema: z.ZodType<I>;
  /** Whose order may differ from one attempt to the next. `always` where the author's order is the key. */
  shuffle: 'as-quiz' | 'always' | 'never';
  /** Ids of what is shuffled, in the author's order. */
  optionIds(item: I): string[];
  /** What a student sees, options in the order given. */
  toStudent(item: I, order: readonly string[]): V;
  /** Reads what was posted. It knows only what the student knows. */
  read(view: V, posted: Posted): Reading<R>;
  /** The fields that would post a response, by part: what a page shows again. */
  toPosted(response: R): Record<string, string[]>;
  /** What is still missing in a response that was begun; undefined when nothing is. */
  missing?(view: V, response: R): string | undefined;
  /** The response in words, one line (Markdown) for each thing said. */
  inWords(view: V, response: R): string[];
  /** The mark, as a whole number of hundredths of the item's points, 0 to 100. */
  grade(item: I, response: R): number;
  /** Where a person marks it. `grade` then is not asked. */
  marked?: 'by-a-person';
  /** KEY: the right answer in words, one line (Markdown) for each thing to say. */
  keyInWords(item: I): string[];
  /** KEY: what the author says to someone who gave this response. */
  feedback?(item: I, response: R): string[];
  /** KEY: how the people answered against whom a response is measured, where there are such people. */
  panels?(item: I, response: R | undefined): Panel[];
  /**
   * What a response comes to where responses are counted: a key for each thing chosen. Two responses that are marked
   * alike whatever the item's key is have the same keys. Without it the response itself is counted.
   */
  tally?(item: I, response: R): string[];
  /** KEY: everything that can be chosen by the author's options, with its text (Markdown) and whether it is right. */
  tallied?(item: I): Tallied[];
}

/** Something that can be chosen, as statistics name it. */
export interface Tallied {
  key: string;
  /** Markdown. */
  text: string;
  right: boolean;
}

/** How a panel answered one question. */
export interface Panel {
  /** Markdown. */
  title: string;
  /** Each answer that could be given, how many gave it, and whether the student did. */
  answers: { text: string; count: number; chosen: boolean }[];
}

/** Checks a kind against its three types while keeping them for the registry. */
export const itemKind = <I extends ItemBase, V extends ViewBase, R extends object>(
  kind: ItemKind<I, V, R>,
): ItemKind<I, V, R> => kind;

/** The choices of a view in a given order; an id that the item does not have is passed over. */
export function inOrder(choices: readonly Choice[], order: readonly string[]): Choice[] {
  return order.flatMap((id) => choices.find((it) => it.id === id) ?? []);
}

/**
 * A share of something as whole hundredths, 0 to 100. Only the whole is 100, whatever rounding would make of nearly all;
 * what binary fractions take off a sum of shares does not count.
 */
export const hundredths = (share: number): number =>
  share > 1 - 1e-9 ? 100 : Math.min(99, Math.round(Math.max(0, share) * 100));

/** Said when a browser posts an option that the question does not have. */
export const FOREIGN_OPTION = 'That is not one of the answers to this question. Choose again.';

/** Text that someone typed, or that is compared letter by letter, as Markdown that shows it unchanged. */
export const literally = (text: string): string => text.replace(/[\\`*_[\]]/g, '\\$&');
