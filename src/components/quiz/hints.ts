import { type ItemForStudent, writeMoment } from '../../school/items/index.ts';

/** How a question is answered; undefined where the question says it all. */
export function answeringHint(item: ItemForStudent): string | undefined {
  switch (item.type) {
    case 'several':
      return 'Choose all that apply.';
    case 'matching':
      return 'Choose a match for each.';
    case 'extended-matching':
      return 'Choose an answer for each. An answer may be right for several, or for none.';
    case 'ordering':
      return 'Give each a position of its own.';
    case 'sequence':
      return 'Give each step its position, and say what is not part of it.';
    case 'grid':
      return 'Choose a text for each cell.';
    case 'cloze':
      return clozeHint(item.gaps.map((it) => it.type));
    case 'number':
      return 'In digits; a decimal point or comma is fine.';
    case 'short-text':
      return item.spelling === 'tolerant'
        ? 'In a few words. Capitals, accents, punctuation and a slip of spelling do not matter.'
        : 'In a few words. Capitals, accents and punctuation do not matter.';
    case 'essay':
      return `In ${item.words[0]} to ${item.words[1]} words.`;
    case 'hotspot':
      return 'Choose a letter.';
    case 'label-figure':
      return 'Choose a label for each number.';
    case 'video':
      return `Find the moment in the film, and write its time. What is shown begins at ${writeMoment(item.from)}.`;
    case 'script-concordance':
      return 'Say of each finding, on its own, what it changes.';
    case 'single':
    case 'true-false':
    case 'key-feature':
      return undefined;
  }
}

/** What a student is told about answering and marking a question; undefined where the question says it all. */
export const hintFor = (item: ItemForStudent): string | undefined =>
  [answeringHint(item), markingHint(item)].filter(Boolean).join(' ') || undefined;

function markingHint(item: ItemForStudent): string | undefined {
  switch (item.type) {
    case 'several':
      return SEVERAL[item.marking];
    case 'matching':
      return 'Every right pair counts.';
    case 'extended-matching':
      return 'Every right answer counts.';
    case 'sequence':
      return 'Steps in the right order count; one that does not belong takes away, one that could do harm takes everything.';
    case 'grid':
      return 'Every right cell counts.';
    case 'cloze':
      return 'Every right gap counts.';
    case 'essay':
      return 'It is marked by a person.';
    case 'ordering':
      return 'Every pair that follows in the right order counts.';
    case 'label-figure':
      return 'Every right label counts.';
    case 'script-concordance':
      return 'There is no one right answer: each earns by how many of a panel of experienced people gave it.';
    case 'key-feature':
      return 'What could do harm earns nothing.';
    case 'number':
    case 'short-text':
    case 'single':
    case 'true-false':
    case 'hotspot':
    case 'video':
      return undefined;
  }
}

const SEVERAL = {
  'all-or-nothing': 'Only the whole set earns the points.',
  'per-option': 'Each right choice adds, each wrong choice takes away.',
  'each-option': 'Each option rightly chosen or rightly left counts.',
};

/** What there is to know about typing into gaps of these types. */
function clozeHint(types: readonly string[]): string {
  const words = types.includes('text') && 'Capitals, accents and punctuation do not matter.';
  const numbers = types.includes('number') && 'Write numbers in digits; a decimal point or comma is fine.';
  return ['Fill every gap.', words, numbers].filter((it) => it !== false).join(' ');
}
