import type { ItemForStudent } from '../../school/items/index.ts';

/** What a student is told about answering and marking a question; undefined where the question says it all. */
export function hintFor(item: ItemForStudent): string | undefined {
  switch (item.type) {
    case 'several':
      return item.marking === 'per-option'
        ? 'Choose all that apply. Each right choice adds, each wrong choice takes away.'
        : 'Choose all that apply. Only the whole set earns the points.';
    case 'matching':
      return 'Choose a match for each. Every right pair counts.';
    case 'ordering':
      return 'Give each a position of its own. Every pair that follows in the right order counts.';
    case 'number':
      return 'In digits; a decimal point or comma is fine.';
    case 'short-text':
      return 'In a few words. Capitals, accents and punctuation do not matter.';
    case 'single':
    case 'true-false':
      return undefined;
  }
}
