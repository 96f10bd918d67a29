import { z } from 'zod';
import { itemFields, markdown, noTwins } from '../fields.ts';
import { type Choice, FOREIGN_OPTION, hundredths, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';

/** The five answers, as they are posted, from the one that speaks most against to the one that speaks most for it. */
const ANSWERS: readonly string[] = ['-2', '-1', '0', '1', '2'];

/** What a question is about, and how its parts and its five answers are worded. */
const ABOUT = {
  diagnosis: {
    if: 'If you think of',
    so: 'this becomes',
    answers: ['much less likely', 'less likely', 'neither less nor more likely', 'more likely', 'much more likely'],
  },
  investigation: {
    if: 'If you consider',
    so: 'this examination becomes',
    answers: [
      'contraindicated, or almost so',
      'less useful, or even harmful',
      'neither less nor more useful',
      'more useful',
      'strongly indicated',
    ],
  },
  treatment: {
    if: 'If you consider',
    so: 'this treatment becomes',
    answers: [
      'contraindicated, or almost so',
      'less suitable, or even harmful',
      'neither less nor more suitable',
      'more suitable',
      'strongly indicated',
    ],
  },
} as const;

const panel = z
  .array(
    z
      .number({ error: 'must be a whole number of people' })
      .int('must be a whole number of people')
      .min(0, 'must not be below 0')
      .max(1000),
  )
  .length(ANSWERS.length, 'must be five numbers: how many of the panel answered -2, -1, 0, +1 and +2')
  .refine((counts) => counts.reduce((sum, it) => sum + it, 0) >= 3, {
    message: 'must be the answers of at least 3 people; 10 to 20 are wanted',
  })
  .refine((counts) => new Set(counts).size > 1, {
    message: 'must favour some answer; where all are given as often, every answer would earn everything',
  });

const schema = z.strictObject({
  ...itemFields,
  type: z.literal('script-concordance'),
  about: z
    .enum(['diagnosis', 'investigation', 'treatment'], { error: 'must be diagnosis, investigation or treatment' })
    .describe('What the questions are about, by which the five answers are worded.'),
  questions: z
    .array(
      z.strictObject({
        if: markdown.describe('The hypothesis, the examination or the treatment that one thinks of.'),
        and: markdown.describe('What is then found.'),
        panel: panel.describe('How many of the panel answered -2, -1, 0, +1, +2.'),
      }),
    )
    .min(1, 'must hold at least one question')
    .max(10, 'must hold at most 10 questions')
    .check(noTwins((it) => `${it.if}\n${it.and}`)),
});

type ScriptItem = z.output<typeof schema>;
type Question = ScriptItem['questions'][number];

/** A question as it is shown: what one thinks of, and what is then found. */
export interface ScriptQuestion {
  id: string;
  if: string;
  and: string;
}

export interface ScriptView extends ViewBase {
  type: 'script-concordance';
  /** How the two parts of a question are introduced, and what is asked after them. */
  words: { if: string; and: string; so: string };
  questions: ScriptQuestion[];
  /** The five answers, the same to every question. */
  answers: Choice[];
}

/** The answer to each question by its id, `-2` to `2`; one without an answer is absent. */
export interface ScriptResponse {
  answers: Record<string, string>;
}

const questionId = (item: ScriptItem, it: Question): string => optionId(item.id, `${it.if}\n${it.and}`, 'question');

const answersTo = (about: ScriptItem['about']): Choice[] =>
  ANSWERS.map((id, at) => ({ id, text: ABOUT[about].answers[at] ?? id }));

/**
 * What an answer earns, 0 to 1: those of the panel who gave it, as a share of those who gave the commonest answer.
 * @param counts how many of the panel answered -2, -1, 0, +1, +2.
 */
export const creditOf = (counts: readonly number[], answer = ''): number =>
  (counts[ANSWERS.indexOf(answer)] ?? 0) / Math.max(...counts);

const inBrief = (it: Pick<Question, 'if' | 'and'>): string => `${it.if}; ${it.and}`;

/**
 * Script concordance: how a finding changes what one thinks, compared with a panel of experienced people who may
 * disagree. Aggregate scoring: an answer earns the number of the panel who gave it, divided by the number who gave the
 * commonest one, and the item the mean over its questions. Sources: Fournier, Demeester and Charlin, «Script
 * Concordance Tests: Guidelines for Construction», BMC Medical Informatics and Decision Making 8:18, 2008; the formula
 * as Goos et al., BMC Surgery 16:57, 2016, table 2, print it (AGG).
 */
export const scriptConcordance = itemKind<ScriptItem, ScriptView, ScriptResponse>({
  schema,
  // The answers are a scale, and the questions may build on each other.
  shuffle: 'never',
  optionIds: () => [],
  toStudent: (item) => ({
    id: item.id,
    type: 'script-concordance',
    stem: item.stem,
    words: { if: ABOUT[item.about].if, and: 'and then find', so: ABOUT[item.about].so },
    questions: item.questions.map((it) => ({ id: questionId(item, it), if: it.if, and: it.and })),
    answers: answersTo(item.about),
  }),
  read(view, posted) {
    const answers: Record<string, string> = {};
    for (const { id } of view.questions) {
      const answer = posted.get(id);
      if (answer === '') continue;
      if (posted.getAll(id).length > 1) return { state: 'unreadable', message: 'Choose one answer to each question.' };
      if (!view.answers.some((it) => it.id === answer)) return { state: 'unreadable', message: FOREIGN_OPTION };
      answers[id] = answer;
    }
    return Object.keys(answers).length === 0 ? { state: 'unanswered' } : { state: 'answered', response: { answers } };
  },
  toPosted: ({ answers }) => Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, [answer]])),
  missing(view, { answers }) {
    const open = view.questions.filter((it) => answers[it.id] === undefined).length;
    return open === 0 ? undefined : `${open} of ${view.questions.length} still to answer`;
  },
  inWords: (view, { answers }) =>
    view.questions.map((question) => {
      const answer = view.answers.find((it) => it.id === answers[question.id]);
      return `${inBrief(question)} → ${answer?.text ?? 'no answer'}`;
    }),
  grade(item, { answers }) {
    const credits = item.questions.map((it) => creditOf(it.panel, answers[questionId(item, it)]));
    return hundredths(credits.reduce((sum, it) => sum + it, 0) / credits.length);
  },
  keyInWords: (item) =>
    item.questions.map((question) => {
      const commonest = answersTo(item.about).filter((it) => creditOf(question.panel, it.id) === 1);
      return `${inBrief(question)} → ${commonest.map((it) => it.text).join(' or ')}`;
    }),
  panels: (item, response) =>
    item.questions.map((question) => ({
      title: inBrief(question),
      answers: answersTo(item.about).map(({ id, text }, at) => ({
        text,
        count: question.panel[at] ?? 0,
        chosen: response?.answers[questionId(item, question)] === id,
      })),
    })),
  tally: (_item, { answers }) => Object.entries(answers).map(([id, answer]) => `${id}:${answer}`),
  tallied: (item) =>
    item.questions.flatMap((question) =>
      answersTo(item.about).map(({ id, text }) => ({
        key: `${questionId(item, question)}:${id}`,
        text: `${inBrief(question)} → ${text}`,
        right: creditOf(question.panel, id) === 1,
      })),
    ),
});
