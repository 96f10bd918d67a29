import {
  drawParameters,
  FormulaError,
  type Item,
  instantiate,
  pointsOf,
  rightAnswer,
  talliedIn,
} from '../../items/index.ts';

/** A part of an item that differs between two versions; lines of Markdown, none where the part was not there. */
export interface Difference {
  part: string;
  before: string[];
  after: string[];
}

/** KEY: what an author says about each answer: what it is about, and what is said, as Markdown. */
export interface Feedback {
  on: string;
  text: string;
}

/** What the parts of an item say that have names of their own. What is left is told field by field. */
const PARTS: readonly (readonly [part: string, linesOf: (item: Item) => string[]])[] = [
  ['Question', (item) => [item.stem]],
  ['Points', (item) => [String(pointsOf(item) / 100)]],
  ['Options', (item) => talliedIn(item).map((it) => it.text)],
  ['Right answer', (item) => rightAnswer(item)],
  ['Explanation', (item) => (item.explanation ? [item.explanation] : [])],
  ['Feedback', (item) => feedbackIn(item).map(({ on, text }) => `${on}: ${text}`)],
];
const NAMED = new Set(['id', 'stem', 'points', 'explanation']);

/**
 * KEY: in which parts two versions of an item differ, in words. Numbers that are drawn stand at their lowest, so that
 * both versions show the same.
 */
export function differences(before: Item, after: Item): Difference[] {
  const named = PARTS.map(([part, linesOf]) => ({
    part,
    before: linesOf(example(before)),
    after: linesOf(example(after)),
  })).filter((it) => !same(it.before, it.after));
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((it) => !NAMED.has(it));
  const others = fields.flatMap((field) => {
    const [old, now] = [before, after].map((it) => (it as Record<string, unknown>)[field]);
    if (same(old, now) || (isNested(old ?? now) && named.length > 0)) return [];
    return [{ part: `\`${field}\``, before: written(old), after: written(now) }];
  });
  return [...named, ...others];
}

/** KEY: the feedback in an item of any type: wherever its author wrote some beside a text. */
export function feedbackIn(item: unknown, on = ''): Feedback[] {
  if (typeof item !== 'object' || item === null) return [];
  if (Array.isArray(item)) return item.flatMap((it) => feedbackIn(it, on));
  const { feedback, ...rest } = item as Record<string, unknown>;
  const name = [rest.text, rest.place, rest.ask].find((it) => typeof it === 'string') ?? on;
  const own = typeof feedback === 'string' ? [{ on: name, text: feedback }] : [];
  const byAnswer = typeof feedback === 'object' && feedback !== null ? Object.entries(feedback) : [];
  return [
    ...own,
    ...byAnswer.flatMap(([answer, text]) => (typeof text === 'string' ? [{ on: answer, text }] : [])),
    ...Object.values(rest).flatMap((it) => feedbackIn(it, name)),
  ];
}

/** An item with the lowest of all numbers that may be drawn; as it is where they make no sum. */
export function example(item: Item): Item {
  try {
    return instantiate(
      item,
      drawParameters(item, () => 0),
    );
  } catch (error) {
    if (error instanceof FormulaError) return item;
    throw error;
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isNested = (value: unknown): boolean => Array.isArray(value) && value.some((it) => typeof it === 'object');
const written = (value: unknown): string[] =>
  value === undefined ? [] : [`\`${typeof value === 'string' ? value : JSON.stringify(value)}\``];
