import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { findActivity, findCourse } from '../../catalogue/index.ts';
import { newestMarkedAttempts, waitingAttempts } from './store.ts';

/** How many attempts are listed. The others come up as these are marked: they are the newer ones. */
export const ESSAY_PAGE = 25;
const RECENT = 10;

/** An attempt with essays in a marker's lists. Course and quiz by their titles, times in ms. */
export interface QueuedAttempt {
  id: string;
  student: string;
  course: string;
  quiz: string;
  number: number;
  submittedAt: number;
}

export interface MarkedAttempt extends QueuedAttempt {
  /** Who gave the newest mark. */
  marker: string;
  markedAt: number;
}

/** Attempts whose essays wait for a marker, the longest first, and those that were marked last. */
export interface EssayQueue {
  /** How many wait, listed or not. */
  waiting: number;
  attempts: QueuedAttempt[];
  recent: MarkedAttempt[];
}

/** The essays of the courses that someone teaches, without their own. */
export async function essayQueue(db: Db, { teaches: courses, id }: Person): Promise<EssayQueue> {
  if (courses.length === 0) return { waiting: 0, attempts: [], recent: [] };
  const [rows, recent] = await Promise.all([
    waitingAttempts(db, courses, id, ESSAY_PAGE),
    newestMarkedAttempts(db, courses, id, RECENT),
  ]);
  return {
    waiting: rows[0]?.waiting ?? 0,
    attempts: rows.map(({ waiting: _, ...row }) => withTitles(row)),
    recent: recent.map(({ markedAt, ...row }) => ({ ...withTitles(row), markedAt: markedAt ?? 0 })),
  };
}

/** With titles in place of paths; what the catalogue no longer has keeps its path. */
const withTitles = <Row extends { course: string; quiz: string }>(row: Row): Row => ({
  ...row,
  course: findCourse(row.course)?.title ?? row.course,
  quiz: findActivity(row.quiz)?.title ?? row.quiz,
});
