import { z } from 'zod';
import { itemFields, markdown, noTwins } from '../fields.ts';
import { type Choice, FOREIGN_OPTION, hundredths, inOrder, itemKind, literally, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { type AcceptedText, acceptedTextCheck, acceptedTextFields, isRightText } from '../text/acceptedText.ts';
import { normalText } from '../text/normalText.ts';
import { textsOf } from './options.ts';
import { SHORT_TEXT_LIMIT } from './shortText.ts';

const flag = z.boolean({ error: 'must be true or false' }).default(false);

const options = z
  .array(
    z
      .strictObject({
        text: markdown,
        correct: flag.describe('Whether it is right.'),
        harmful: flag.describe('Whether choosing it could do harm: the question then earns nothing.'),
        feedback: markdown.optional().describe('What someone who chose it is told.'),
      })
      .refine((it) => !(it.correct && it.harmful), {
        path: ['harmful'],
        message: 'must not stand with `correct`; an option is right or harmful',
      }),
  )
  .min(2, 'must offer at least two options')
  .max(40, 'must offer at most 40 options')
  .check(noTwins((it) => it.text))
  .refine((all) => all.some((it) => it.correct), { message: 'must mark at least one option as correct' });

const accept = z
  .array(
    z
      .array(markdown.refine((text) => normalText(text) !== '', { message: 'must hold a letter or a digit' }))
      .min(1, 'must list at least one wording'),
  )
  .min(1, 'must list at least one key feature, each with its wordings');

const question = z
  .strictObject({
    ask: markdown.describe('What is to be decided.'),
    choose: z
      .number()
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .optional()
      .describe('How many options may be chosen; choosing more earns nothing.'),
    options: options.optional().describe('What to choose from.'),
    lines: z
      .number()
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(10, 'must be at most 10')
      .optional()
      .describe('How many lines there are to write in, where nothing is offered to choose from.'),
    accept: accept
      .optional()
      .describe('Each key feature with the wordings that are taken, compared as in `short-text`.'),
    spelling: acceptedTextFields.spelling,
    reject: acceptedTextFields.reject,
  })
  .refine((it) => (it.options === undefined) !== (it.accept === undefined), {
    path: ['options'],
    message: 'must be given, or `accept`; a question is chosen from options or written in lines, never both',
  })
  .refine((it) => (it.options === undefined) === (it.choose === undefined), {
    path: ['choose'],
    message: 'must stand with `options`; say how many of them may be chosen, `choose: 2`',
  })
  .refine((it) => (it.accept === undefined) === (it.lines === undefined), {
    path: ['lines'],
    message: 'must stand with `accept`; say how many lines there are to write in, `lines: 3`',
  })
  .refine((it) => it.options === undefined || (it.choose ?? 1) >= it.options.filter((one) => one.correct).length, {
    path: ['choose'],
    message: 'must be at least the number of right options; else nobody could choose them all',
  })
  .refine((it) => it.options === undefined || (it.choose ?? 1) < it.options.length, {
    path: ['choose'],
    message: 'must be fewer than there are options; else choosing everything would always be right',
  })
  .refine((it) => it.accept === undefined || (it.lines ?? 1) >= it.accept.length, {
    path: ['lines'],
    message: 'must be at least the number of key features; else nobody could write them all',
  })
  .refine((it) => it.accept !== undefined || (it.spelling === undefined && it.reject === undefined), {
    path: ['spelling'],
    message: 'must stand with `accept`, as `reject` must; what is chosen has no spelling',
  })
  .check(({ value: { accept: all = [], reject }, issues }) =>
    acceptedTextCheck({ value: { accept: all.flat(), reject }, issues }),
  );

const schema = z.strictObject({
  ...itemFields,
  type: z.literal('key-feature'),
  questions: z
    .array(question)
    .min(1, 'must hold at least one question')
    .max(10, 'must hold at most 10 questions')
    .check(noTwins((it) => it.ask))
    .describe('The few decisions on which the case depends.'),
});

type KeyFeatureItem = z.output<typeof schema>;
type Question = KeyFeatureItem['questions'][number];

/** A question as it is shown: options of which some may be chosen, or lines to write in. */
export type KeyFeatureQuestion = { id: string; ask: string } & (
  | { kind: 'choose'; most: number; choices: Choice[] }
  | { kind: 'write'; lines: number }
);

export interface KeyFeatureView extends ViewBase {
  type: 'key-feature';
  questions: KeyFeatureQuestion[];
}

/** What was chosen, and what was written, by the id of its question; one without an answer is absent. */
export interface KeyFeatureResponse {
  chosen: Record<string, string[]>;
  /** A line that was left empty between others is an empty text. */
  written: Record<string, string[]>;
}

const questionId = (item: KeyFeatureItem, { ask }: Question): string => optionId(item.id, ask, 'question');
const choicesOf = (item: KeyFeatureItem, { ask, options: all = [] }: Question): Choice[] =>
  all.map(({ text }) => ({ id: optionId(item.id, text, `option\n${ask}`), text }));

/** The name of the field of a line, from 1. */
export const lineOf = (question: string, line: number): string => `${question}-${line}`;

/** KEY: which words are right for one key feature of those to write; those of the others are none of its misspellings. */
const featureAt = ({ accept: all = [], spelling, reject = [] }: Question, at: number): AcceptedText => ({
  accept: all[at] ?? [],
  spelling,
  reject: [...reject, ...all.filter((_, other) => other !== at).flat()],
});

/** The share of a question that an answer earns, 0 to 1. */
function shareOf(item: KeyFeatureItem, it: Question, { chosen, written }: KeyFeatureResponse): number {
  const id = questionId(item, it);
  if (it.accept) {
    const lines = written[id] ?? [];
    return (
      it.accept.filter((_, at) => lines.some((line) => isRightText(line, featureAt(it, at)))).length / it.accept.length
    );
  }
  const ids = choicesOf(item, it).map((one) => one.id);
  const picked = (it.options ?? []).filter((_, at) => chosen[id]?.includes(ids[at] ?? ''));
  if (picked.length > (it.choose ?? 1) || picked.some((one) => one.harmful)) return 0;
  return picked.filter((one) => one.correct).length / (it.options ?? []).filter((one) => one.correct).length;
}

/** What is wrong with an answer to a question that was begun, or what it still lacks. */
function lackOf(it: KeyFeatureQuestion, { chosen, written }: KeyFeatureResponse): string | undefined {
  if (it.kind === 'write') return written[it.id] ? undefined : 'nothing written';
  const count = chosen[it.id]?.length ?? 0;
  if (count === 0) return 'nothing chosen';
  return count > it.most ? `${count} chosen where at most ${it.most} may be, which earns nothing` : undefined;
}

const answerTo = (it: KeyFeatureQuestion, { chosen, written }: KeyFeatureResponse): string[] =>
  it.kind === 'write'
    ? (written[it.id] ?? []).filter((line) => line !== '').map(literally)
    : textsOf(it.choices, chosen[it.id] ?? []);

/**
 * A key-feature problem: a short case, and questions on only those steps in which it is decided. A question earns the
 * share of its key features that were chosen or written; choosing more than allowed, or an option that could do harm,
 * earns nothing of it. The item earns the mean of its questions. Sources: Page, Bordage and Allen, «Developing
 * key-feature problems and examinations to assess clinical decision-making skills», Academic Medicine 70:194-201, 1995;
 * Farmer and Page, «A practical guide to assessing clinical decision-making skills using the key features approach»,
 * Medical Education 39:1188-1194, 2005.
 */
export const keyFeature = itemKind<KeyFeatureItem, KeyFeatureView, KeyFeatureResponse>({
  schema,
  shuffle: 'as-quiz',
  optionIds: (item) => item.questions.flatMap((it) => choicesOf(item, it).map(({ id }) => id)),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'key-feature',
    stem: item.stem,
    questions: item.questions.map((it) => ({
      id: questionId(item, it),
      ask: it.ask,
      ...(it.options
        ? { kind: 'choose', most: it.choose ?? 1, choices: inOrder(choicesOf(item, it), order) }
        : { kind: 'write', lines: it.lines ?? 1 }),
    })),
  }),
  read(view, posted) {
    const response: KeyFeatureResponse = { chosen: {}, written: {} };
    for (const it of view.questions) {
      if (it.kind === 'choose') {
        const chosen = new Set(posted.getAll(it.id).filter((id) => id !== ''));
        if (!chosen.isSubsetOf(new Set(it.choices.map(({ id }) => id))))
          return { state: 'unreadable', message: FOREIGN_OPTION };
        if (chosen.size > 0) response.chosen[it.id] = [...chosen].sort();
      } else {
        const lines = Array.from({ length: it.lines }, (_, at) => posted.get(lineOf(it.id, at + 1)).trim());
        if (lines.some((line) => line.length > SHORT_TEXT_LIMIT)) {
          return { state: 'unreadable', message: `Write at most ${SHORT_TEXT_LIMIT} characters in a line.` };
        }
        const last = lines.findLastIndex((line) => line !== '');
        if (last >= 0) response.written[it.id] = lines.slice(0, last + 1);
      }
    }
    const begun = { ...response.chosen, ...response.written };
    return Object.keys(begun).length === 0 ? { state: 'unanswered' } : { state: 'answered', response };
  },
  toPosted: ({ chosen, written }) => ({
    ...chosen,
    ...Object.fromEntries(
      Object.entries(written).flatMap(([id, lines]) => lines.map((line, at) => [lineOf(id, at + 1), [line]])),
    ),
  }),
  missing(view, response) {
    const lacks = view.questions.flatMap((it, at) => {
      const lack = lackOf(it, response);
      return lack ? [view.questions.length > 1 ? `part ${at + 1}: ${lack}` : lack] : [];
    });
    return lacks.length > 0 ? lacks.join('; ') : undefined;
  },
  inWords: (view, response) =>
    view.questions.map((it) => `${it.ask} → ${answerTo(it, response).join('; ') || 'no answer'}`),
  grade(item, response) {
    const shares = item.questions.map((it) => shareOf(item, it, response));
    return hundredths(shares.reduce((sum, it) => sum + it, 0) / shares.length);
  },
  keyInWords: (item) =>
    item.questions.map((it) => {
      const right = it.accept
        ? it.accept.map((wordings) => wordings.map(literally).join(' / '))
        : (it.options ?? []).filter((one) => one.correct).map((one) => one.text);
      return `${it.ask} → ${right.join('; ')}`;
    }),
  feedback: (item, { chosen }) =>
    item.questions.flatMap((it) => {
      const ids = choicesOf(item, it).map((one) => one.id);
      const picked = chosen[questionId(item, it)] ?? [];
      return (it.options ?? []).flatMap((one, at) =>
        one.feedback && picked.includes(ids[at] ?? '') ? [one.feedback] : [],
      );
    }),
  tally: (_item, { chosen, written }) => [
    ...Object.values(chosen).flat(),
    ...Object.entries(written).flatMap(([id, lines]) =>
      [...new Set(lines.map(normalText))].filter((line) => line !== '').map((line) => `${id}:${line}`),
    ),
  ],
  tallied: (item) =>
    item.questions.flatMap((it) => [
      ...choicesOf(item, it).map(({ id, text }, at) => ({
        key: id,
        text: `${it.ask} → ${text}`,
        right: it.options?.[at]?.correct ?? false,
      })),
      // What is written can be anything; what is right of it can be named.
      ...(it.accept ?? []).flat().map((wording) => ({
        key: `${questionId(item, it)}:${normalText(wording)}`,
        text: `${it.ask} → ${literally(wording)}`,
        right: true,
      })),
    ]),
});
