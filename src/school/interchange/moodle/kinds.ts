import { essayOf, NO_RUBRIC } from '../essay.ts';
import { numberOf } from '../numbers.ts';
import { optionOf, type SharedOption, severalOf, singleOf } from '../shares.ts';
import { shortTextOf } from '../shortText.ts';
import { markdownOfText } from '../text/markdown.ts';
import { type Lose, type RawItem, type Reading, refuse } from '../types.ts';
import { childOf, childrenOf, type Element } from '../xml/node.ts';
import { cloze } from './cloze.ts';
import { missingWords } from './missingWords.ts';
import { isYes, moodleText, rawText, said } from './text.ts';
import { unitsIn } from './units.ts';

/** A question whose text is read already. */
export interface MoodleQuestion {
  question: Element;
  stem: string;
  lose: Lose;
}

const BY_HAND = 'write the item by hand';
const ON_A_PICTURE = ['it is answered on a picture, which is not taken', BY_HAND] as const;
const DRAWN = ['its numbers are drawn by a formula, which is not taken', BY_HAND] as const;

/** Moodle's types: how each is read, or why it is not taken. */
export const KINDS: Readonly<
  Record<string, ((it: MoodleQuestion) => Reading) | readonly [wrong: string, remedy: string]>
> = {
  multichoice,
  multichoiceset,
  truefalse: trueFalse,
  shortanswer: shortText,
  numerical,
  matching,
  ordering,
  essay,
  cloze: ({ question, lose }) => cloze(question, lose),
  multianswer: ({ question, lose }) => cloze(question, lose),
  gapselect: ({ question, lose }) => missingWords(question, lose),
  ddwtos: ({ question, lose }) => missingWords(question, lose),
  description: ['it is a text and asks nothing', 'put the text into the questions that it belongs to'],
  ddimageortext: ON_A_PICTURE,
  ddmarker: ON_A_PICTURE,
  calculated: DRAWN,
  calculatedsimple: DRAWN,
  calculatedmulti: DRAWN,
  random: ['it draws a question from a category', 'import the questions of the category, and let the quiz `draw`'],
  randomsamatch: ['it draws its pairs from other questions', 'write the pairs out as a matching question'],
};

/** What one `<answer>` earns in hundredths, and what it says to those who give it. */
const shareOf = (answer: Element): number =>
  Number(answer.attributes['fraction'] ?? said(answer, 'fraction') ?? 0) || 0;
const feedbackOf = (answer: Element, lose: Lose): string | undefined =>
  moodleText(childOf(answer, 'feedback'), lose) || undefined;

const optionsOf = ({ question, lose }: MoodleQuestion): SharedOption[] =>
  childrenOf(question, 'answer').map((it) => ({
    text: moodleText(it, lose),
    share: shareOf(it),
    feedback: feedbackOf(it, lose),
  }));

function multichoice(it: MoodleQuestion): Reading {
  const shuffled = said(it.question, 'shuffleanswers');
  if (shuffled !== '' && !isYes(shuffled)) it.lose('that its options keep their order');
  const single = said(it.question, 'single');
  return single === '' || isYes(single)
    ? singleOf(it.stem, optionsOf(it), it.lose)
    : severalOf(it.stem, optionsOf(it), it.lose);
}

/** The plug-in “All or nothing multiple choice”. */
function multichoiceset(it: MoodleQuestion): Reading {
  return {
    raw: { type: 'several', stem: it.stem, options: optionsOf(it).map((option) => optionOf(option, option.share > 0)) },
  };
}

function trueFalse({ question, stem, lose }: MoodleQuestion): Reading {
  const answers = childrenOf(question, 'answer').map((it, index) => {
    const word = rawText(it).trim().toLowerCase();
    // Old files hold the words in the author's language, and true before false.
    return {
      means: word === 'true' || (word !== 'false' && index === 0),
      share: shareOf(it),
      feedback: feedbackOf(it, lose),
    };
  });
  const right = answers.filter((it) => it.share >= 99.98);
  if (right.length !== 1 || !right[0]) return refuse('it does not say which of true and false is right', BY_HAND);
  const spoken = answers.flatMap(({ means, feedback }) => (feedback ? [[String(means), feedback]] : []));
  return {
    raw: {
      type: 'true-false',
      stem,
      answer: right[0].means,
      ...(spoken.length > 0 && { feedback: Object.fromEntries(spoken) }),
    },
  };
}

function shortText({ question, stem, lose }: MoodleQuestion): Reading {
  if (isYes(said(question, 'usecase'))) lose('that capitals count');
  const answers = childrenOf(question, 'answer').map((it) => ({
    text: rawText(it).trim(),
    share: shareOf(it),
    feedback: feedbackOf(it, lose),
  }));
  return shortTextOf(stem, answers, lose);
}

function numerical({ question, stem, lose }: MoodleQuestion): Reading {
  const answers = childrenOf(question, 'answer').map((it) => ({
    answer: rawText(it).trim(),
    tolerance: said(it, 'tolerance'),
    share: shareOf(it),
    feedback: feedbackOf(it, lose),
  }));
  const reading = numberOf(stem, answers, lose);
  const units = unitsIn(question);
  if (!units) lose('its units, of which none counts once');
  return 'raw' in reading ? { raw: { ...reading.raw, ...units } } : reading;
}

/** A subquestion without a text is a match that belongs to none. */
function matching({ question, stem, lose }: MoodleQuestion): Reading {
  const all = childrenOf(question, 'subquestion').map((it) => ({
    prompt: moodleText(it, lose),
    match: markdownOfText(rawText(childOf(it, 'answer'))),
  }));
  const distractors = all.filter((it) => it.prompt === '').map((it) => it.match);
  return {
    raw: {
      type: 'matching',
      stem,
      pairs: all.filter((it) => it.prompt !== ''),
      ...(distractors.length > 0 && { distractors }),
    } satisfies RawItem,
  };
}

/** The `fraction` of an element is its place. */
function ordering({ question, stem, lose }: MoodleQuestion): Reading {
  const answers = childrenOf(question, 'answer').sort((a, b) => shareOf(a) - shareOf(b));
  if (said(question, 'gradingtype') !== 'RELATIVE_NEXT_EXCLUDE_LAST') {
    lose('how its order is marked: here each pair of neighbours that is kept earns a share');
  }
  if (!/^(ALL)?$/.test(said(question, 'selecttype'))) lose('that only some of its elements are drawn');
  return { raw: { type: 'ordering', stem, sequence: answers.map((it) => moodleText(it, lose)) } };
}

/** What markers were told becomes the highest level of a rubric. */
function essay({ question, stem, lose }: MoodleQuestion): Reading {
  if (said(question, 'responseformat') === 'noinline') return refuse('it is answered with a file only', BY_HAND);
  if (Number(said(question, 'attachments')) !== 0) lose('files that are handed in with it');
  if (rawText(childOf(question, 'responsetemplate')).trim() !== '') lose('the text that an answer begins with');
  lose(NO_RUBRIC);
  const [least, most] = ['minwordlimit', 'maxwordlimit'].map((it) => Number(said(question, it)) || undefined);
  const words = { ...(least && { least }), ...(most && { most }) };
  return { raw: essayOf(stem, moodleText(childOf(question, 'graderinfo'), lose), words) };
}
