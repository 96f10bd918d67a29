import { type Db, database, write } from '../../../db/client.ts';
import { findActivity, type Lesson } from '../catalogue/index.ts';
import { announce } from '../events.ts';
import { done, refused } from '../outcome.ts';
import { requirementOf } from './completion/requirementsOf.ts';
import { accessTo, judged } from './progressOf.ts';
import { addLessonFact, type FactKind } from './store.ts';

export type LessonRefusal = 'unknown-lesson' | 'locked';

/**
 * Keeps a fact about a student's reading of a lesson: opened, read to the end, or done by their own word.
 * @param now in ms. Refused for what is no lesson, or is locked for this student.
 */
export async function readLesson(person: string, path: string, kind: FactKind, now: number) {
  const lesson = findActivity(path);
  if (lesson?.kind !== 'lesson') return refused<LessonRefusal>('unknown-lesson');
  const access = await accessTo(database(), person, path);
  if (access?.state === 'locked') return refused<LessonRefusal>('locked');
  if (access?.state === 'done') return done({ lessonDone: true });
  return write(async (tx) => {
    await addLessonFact(tx, { person, course: lesson.course, activity: path, kind, at: now });
    return done({ lessonDone: kind !== 'opened' && (await tellIfDone(tx, person, lesson, now)) });
  });
}

/** Announces a lesson that is done now. Says whether it is. */
export async function tellIfDone(tx: Db, person: string, lesson: Lesson, now: number): Promise<boolean> {
  const { course } = lesson;
  const asked = requirementOf(lesson);
  if (!asked || !(await judged(tx, person, asked)).met) return false;
  await announce(tx, { kind: 'activity-done', person, course, at: now });
  return true;
}
