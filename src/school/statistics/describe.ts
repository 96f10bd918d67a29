import { everyItemOf } from '../assessment/index.ts';
import { findCourse, type Quiz } from '../catalogue/index.ts';
import { type Item, plainText, talliedIn } from '../items/index.ts';
import type { Choosing } from './itemStatistics.ts';

/** An item as a page of statistics names it. KEY: its options say which are right. */
export interface DescribedItem {
  item: string;
  /** Its stem as plain text, the first line or so; its id where the quiz no longer has it. */
  stem: string;
  type: string | undefined;
  objective: string | undefined;
  choosing: Choosing;
  options: { key: string; text: string; right: boolean }[];
  /** Whether the quiz still has it. */
  isCurrent: boolean;
}

/** How many letters of a stem a table shows. */
const STEM = 110;
/** How many letters of an option a sentence quotes. */
const OPTION = 60;

/**
 * Describes the items of a quiz that were ever answered, in the order of its file; those that it no longer has come
 * last, by their ids.
 */
export function describeItems(quiz: Quiz, answered: readonly string[]): DescribedItem[] {
  const items = everyItemOf(quiz);
  const gone = answered.filter((id) => !items.some((it) => it.id === id));
  return [...items.filter((it) => answered.includes(it.id)).map(describe), ...gone.map(nameless)];
}

const describe = (item: Item): DescribedItem => ({
  item: item.id,
  stem: shortened(plainText(item.stem), STEM),
  type: item.type,
  objective: item.objective,
  choosing: choosingIn(item),
  options: talliedIn(item).map(({ key, text, right }) => ({ key, text: plainText(text), right })),
  isCurrent: true,
});

/** Types whose options make one list; other types with options ask for one of them in each of several parts. */
const OF_A_LIST: ReadonlySet<string> = new Set(['single', 'several', 'true-false', 'hotspot']);

function choosingIn(item: Item): Choosing {
  if (talliedIn(item).length === 0) return 'nothing';
  if (item.type === 'script-concordance') return 'by-degrees';
  return OF_A_LIST.has(item.type) ? 'of-a-list' : 'by-parts';
}

const nameless = (item: string): DescribedItem => ({
  item,
  stem: item,
  type: undefined,
  objective: undefined,
  choosing: 'nothing',
  options: [],
  isCurrent: false,
});

/**
 * What a choice is called: the text of the option; what was typed, where nothing is chosen from a list.
 * @param most letters of it.
 */
export function nameOfChoice({ options }: Pick<DescribedItem, 'options'>, key: string, most = OPTION): string {
  const option = options.find((it) => it.key === key);
  if (!option && options.length > 0) return 'an option that is no longer there';
  return `“${shortened(option?.text ?? key, most)}”`;
}

/** The objectives of the module that a quiz belongs to. */
export const objectivesOf = ({ course, module }: Pick<Quiz, 'course' | 'module'>): { id: string; text: string }[] =>
  findCourse(course)?.modules.find((it) => it.id === module)?.objectives ?? [];

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
