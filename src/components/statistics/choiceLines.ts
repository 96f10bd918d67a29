import { type ChoiceCount, type ItemInQuiz, nameOfChoice } from '../../school/statistics/index.ts';

/** A line of the distractor table, with the letter that names it in the drawing. */
export interface ChoiceLine extends ChoiceCount {
  letter: string;
  name: string;
  right: boolean;
}

/** How many answers are shown where nothing is chosen from a list; the others are counted together. */
const MOST = 12;
/** How many letters of an answer the table shows. */
const LETTERS_OF_NAME = 200;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The lines of an item's distractor table, those of its options in their order, typed answers commonest first. */
export function choiceLines(item: Pick<ItemInQuiz, 'choices' | 'described' | 'right'>): ChoiceLine[] {
  const { choices, described, right } = item;
  const isTyped = described.options.length === 0;
  const lines = isTyped ? choices.choices.toSorted((a, b) => b.n - a.n) : choices.choices;
  return lines.slice(0, isTyped ? MOST : LETTERS.length).map((it, at) => ({
    ...it,
    letter: LETTERS[at] ?? '',
    name: nameOfChoice(described, it.choice, LETTERS_OF_NAME),
    right: right.has(it.choice),
  }));
}

/** What the score groups are called, weakest first. */
export function groupNames(groups: number): string[] {
  const parts = groups === 5 ? 'fifth' : groups === 3 ? 'third' : 'group';
  return Array.from({ length: groups }, (_, at) =>
    at === 0 ? `Weakest ${parts}` : at === groups - 1 ? `Strongest ${parts}` : `${at + 1}`,
  );
}
