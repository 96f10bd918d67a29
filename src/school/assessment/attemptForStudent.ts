import type { Db } from '../../../db/client.ts';
import { forStudent } from '../items/index.ts';
import { markKept } from './markKept.ts';
import { type QuestionResult, questionResult } from './questionResult.ts';
import { releasedKinds } from './release.ts';
import type { Rule } from './rule.ts';
import type { Finality } from './saveAnswers.ts';
import { findAttempt, itemsOf, newestAnswers, rulingsOf } from './store.ts';
import { type Attempt, NOT_SAVED, type PinnedItem, type Question, type Saved } from './types.ts';

/** A question of a running attempt, with what came of it where feedback comes at once. */
export interface RunningQuestion extends Question {
  outcome?: QuestionResult;
}

/** A quiz attempt as its student sees it while it runs. No field of it holds anything of the key before its release. */
export interface QuizForStudent {
  attempt: string;
  quiz: string;
  course: string;
  title: string;
  number: number;
  /** Share of the points needed to pass, 0 to 1. */
  pass: number;
  practice: boolean;
  certainty: Rule['certainty'];
  /** How it is gone through: all on one page, each checked at once, or one at a time without a way back. */
  pace: 'all' | 'each' | 'forward';
  /** Whether something is told about each answer as soon as it is checked. */
  atOnce: boolean;
  sections: Rule['sections'];
  /** When its time is over (ms). */
  deadline: number | undefined;
  /** Those that the student may see: where there is no way back or forth, the final ones and the next. */
  questions: RunningQuestion[];
  total: number;
}

/**
 * A running attempt as its student sees it, with what was answered so far; undefined when the attempt is someone
 * else's or there is none. A submitted one has no form any more: 'submitted'.
 */
export async function attemptForStudent(
  db: Db,
  person: string,
  attemptId: string,
): Promise<QuizForStudent | 'submitted' | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.person !== person) return undefined;
  if (attempt.submission) return 'submitted';
  const [items, answers] = await Promise.all([itemsOf(db, attemptId), newestAnswers(db, attemptId)]);
  const { rule } = attempt;
  const forward = rule.navigation === 'forward';
  const next = items.findIndex((it) => it.lockedAt === null);
  const open = forward && next >= 0 ? items.slice(0, next + 1) : items;
  const outcomes = await outcomesOf(db, attempt, items, answers);
  const atOnce = isAtOnce(rule);
  return {
    attempt: attemptId,
    quiz: attempt.quiz,
    course: attempt.course,
    title: rule.title,
    number: attempt.number,
    pass: rule.pass,
    practice: rule.practice,
    certainty: rule.certainty,
    pace: forward ? 'forward' : atOnce ? 'each' : 'all',
    atOnce,
    sections: rule.sections,
    deadline: attempt.deadline ?? undefined,
    questions: open.map(({ item, order, section, lockedAt }) => ({
      item: forStudent(item, order),
      ...(answers.get(item.id) ?? NOT_SAVED),
      section,
      locked: lockedAt !== null,
      ...outcomes.get(item.id),
    })),
    total: items.length,
  };
}

/** How final answers are that are posted from the page of an attempt. */
export async function finalityOf(db: Db, attemptId: string): Promise<Finality> {
  const rule = (await findAttempt(db, attemptId))?.rule;
  if (!rule) return 'open';
  return isAtOnce(rule) ? 'checked' : rule.navigation === 'forward' ? 'final' : 'open';
}

/** Whether any kind of feedback comes with each answer. */
export const isAtOnce = ({ feedback }: Pick<Rule, 'feedback'>): boolean => Object.values(feedback).includes('at-once');

/** What came of each question that was checked; nothing where feedback does not come at once. */
async function outcomesOf(
  db: Db,
  { rule, quiz }: Attempt,
  items: readonly PinnedItem[],
  answers: ReadonlyMap<string, Saved>,
): Promise<Map<string, { outcome: QuestionResult }>> {
  const checked = items.filter((it) => it.lockedAt !== null);
  if (!isAtOnce(rule) || checked.length === 0) return new Map();
  const rulings = await rulingsOf(db, quiz);
  const reached = { submitted: false, checked: true, closed: false, passed: false, finished: false, running: true };
  const released = releasedKinds(rule.feedback, reached);
  const scores = markKept(rule, { pinned: checked, said: answers, marks: new Map() }, rulings).items;
  return new Map(
    checked.map((pinned, index) => {
      const said = answers.get(pinned.item.id) ?? NOT_SAVED;
      return [pinned.item.id, { outcome: questionResult(pinned, said, scores[index], released) }];
    }),
  );
}
