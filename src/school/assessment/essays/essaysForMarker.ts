import type { Db } from '../../../../db/client.ts';
import { canTeach, findPerson, type Person } from '../../accounts/index.ts';
import { forStudent, type ItemForStudent } from '../../items/index.ts';
import { findAttempt, itemsOf, newestAnswers } from '../store.ts';
import type { Attempt, Result } from '../types.ts';
import { type EssayItem, type EssayMark, essaysIn } from './essay.ts';
import { essayMarksOf } from './store.ts';

/** An essay as its marker reads it: the question as the student saw it, and what it is marked by. */
export interface EssayForMarker {
  item: ItemForStudent;
  text: string;
  rubric: EssayItem['rubric'];
  words: EssayItem['words'];
  /** For markers until answers are released. Markdown. */
  model: string | undefined;
  /** Hundredths of a point. */
  points: number;
  /** The mark that counts. */
  mark: EssayMark | undefined;
}

/** All essays of an attempt that were written, with whose they are. */
export interface EssaysForMarker {
  attempt: string;
  course: string;
  quiz: string;
  title: string;
  number: number;
  /** In ms. */
  submittedAt: number;
  student: string;
  result: Result | undefined;
  essays: EssayForMarker[];
}

/**
 * The essays of a handed-in attempt, for an instructor of its course; undefined for others, for one's own, for what
 * still runs, and where nothing was written that a person has to read.
 */
export async function essaysForMarker(db: Db, marker: Person, attemptId: string): Promise<EssaysForMarker | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (!attempt?.submission || !mayMark(marker, attempt)) return undefined;
  const [pinned, answers, marks, student] = await Promise.all([
    itemsOf(db, attemptId),
    newestAnswers(db, attemptId),
    essayMarksOf(db, attemptId),
    findPerson(attempt.person),
  ]);
  const essays = essaysIn(pinned, answers).map(({ pinned: it, key, text }) => ({
    item: forStudent(it.item, it.order),
    text,
    rubric: key.rubric,
    words: key.words,
    model: key.model,
    points: it.points,
    mark: marks.get(it.item.id),
  }));
  if (essays.length === 0) return undefined;
  const { id, course, quiz, number, rule, submission, result } = attempt;
  const { submittedAt } = submission;
  return {
    attempt: id,
    course,
    quiz,
    title: rule.title,
    number,
    submittedAt,
    student: student?.name ?? '',
    result,
    essays,
  };
}

/** Whether someone may mark an attempt: an instructor of its course, and never their own. */
export const mayMark = (marker: Person, { course, person }: Pick<Attempt, 'course' | 'person'>): boolean =>
  canTeach(marker, course) && person !== marker.id;
