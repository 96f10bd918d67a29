import { essayOf, NO_RUBRIC } from '../essay.ts';
import { numberOf } from '../numbers.ts';
import { type SharedOption, severalOf, singleOf } from '../shares.ts';
import { shortTextOf } from '../shortText.ts';
import { markdownOfText } from '../text/markdown.ts';
import { type Reading, refuse } from '../types.ts';
import { answerOf, type GiftQuestion, partsOf, plainAnswer } from './answers.ts';
import { unmasked } from './blocks.ts';
import { giftText } from './text.ts';

/** What answers look like, and how they are read; the first that fits counts. Source: docs.moodle.org, GIFT format. */
export const KINDS: readonly [looks: (answers: string) => boolean, read: (it: GiftQuestion) => Reading][] = [
  [(it) => it === '', essay],
  [(it) => it.startsWith('>'), ordering],
  [(it) => it.startsWith('#'), numerical],
  [(it) => it.includes('~'), choice],
  [(it) => it.includes('=') && it.includes('->'), matching],
  [(it) => /^(T|TRUE|F|FALSE)\s*(#|$)/i.test(it), trueFalse],
  [() => true, shortText],
];

function essay({ stem, lose }: GiftQuestion): Reading {
  lose(NO_RUBRIC);
  return { raw: essayOf(stem, '') };
}

/** The form of Moodle's ordering question: a count and settings, then a line for each element. */
function ordering({ stem, answers, format, lose }: GiftQuestion): Reading {
  const [settings = '', ...lines] = answers.split('\n');
  if (!/RELATIVE_NEXT_EXCLUDE_LAST/.test(settings)) {
    lose('how its order is marked: here each pair of neighbours that is kept earns a share');
  }
  return { raw: { type: 'ordering', stem, sequence: lines.map((it) => giftText(it, format, lose)) } };
}

function choice(question: GiftQuestion): Reading {
  const { stem, answers, format, lose } = question;
  const options = partsOf(answers.replaceAll('=', '~='), '~').map((part): SharedOption => {
    const right = part.startsWith('=');
    const { share, text, feedback } = answerOf(right ? part.slice(1).trim() : part, question);
    return { text: giftText(text, format, lose), share: share ?? (right ? 100 : 0), feedback };
  });
  return answers.includes('=') ? singleOf(stem, options, lose) : severalOf(stem, options, lose);
}

/** A pair without a prompt is a match that belongs to none. */
function matching({ stem, answers, format, lose }: GiftQuestion): Reading {
  const pairs = partsOf(answers, '=').map((part) => {
    const [prompt = '', ...match] = part.split('->');
    return { prompt: giftText(prompt, format, lose), match: markdownOfText(unmasked(match.join('->'))) };
  });
  const loose = pairs.find((it) => it.match === '');
  if (loose) return refuse(`“${loose.prompt}” has no match`, 'write `=prompt -> match` for each pair');
  const distractors = pairs.filter((it) => it.prompt === '').map((it) => it.match);
  return {
    raw: {
      type: 'matching',
      stem,
      pairs: pairs.filter((it) => it.prompt !== ''),
      ...(distractors.length > 0 && { distractors }),
    },
  };
}

/** The first feedback is for those who are wrong, the second for those who are right. */
function trueFalse({ stem, answers, format, lose }: GiftQuestion): Reading {
  const [word = '', wrong = '', right = ''] = answers.split('#');
  const answer = /^t/i.test(word.trim());
  const spoken = [
    [String(answer), giftText(right, format, lose)],
    [String(!answer), giftText(wrong, format, lose)],
  ].filter(([, text]) => text !== '');
  return {
    raw: { type: 'true-false', stem, answer, ...(spoken.length > 0 && { feedback: Object.fromEntries(spoken) }) },
  };
}

function numerical(question: GiftQuestion): Reading {
  const [right = '', wrong] = question.answers.slice(1).split('~');
  if (wrong !== undefined && answerOf(wrong, question).feedback) question.lose('the feedback on wrong numbers');
  const answers = partsOf(right, '=').map((part) => {
    const { share, text, feedback } = answerOf(part, question);
    const [answer, tolerance] = rangeOf(plainAnswer(text));
    return { share: share ?? 100, answer, tolerance, feedback };
  });
  return numberOf(question.stem, answers, question.lose);
}

/** `70:5` is 70 give or take 5; `65..75` is the same. */
function rangeOf(text: string): [answer: string, tolerance: string] {
  const [least, most] = text.split('..');
  if (most !== undefined) {
    const [from, to] = [Number(least), Number(most)];
    const exact = (it: number) => String(Number(it.toPrecision(12)));
    return [exact((from + to) / 2), exact(Math.abs(to - from) / 2)];
  }
  const [answer = '', tolerance = '0'] = text.split(':');
  return [answer.trim(), tolerance.trim()];
}

function shortText(question: GiftQuestion): Reading {
  const answers = partsOf(question.answers, '=').map((part) => {
    const { share, text, feedback } = answerOf(part, question);
    return { share: share ?? 100, text: plainAnswer(text), feedback };
  });
  return shortTextOf(question.stem, answers, question.lose);
}
