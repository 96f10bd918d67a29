import type { Db } from '../../../../db/client.ts';
import { DAY } from '../../../platform/clock.ts';
import type { Course } from '../../catalogue/index.ts';
import type { CourseProgress } from '../decideProgress.ts';
import { progressOf } from '../progressOf.ts';
import { type StudentRow, studentRow, studentRows } from './store.ts';

export const STUDENTS_A_PAGE = 25;

/** After how many days without any event a student who is not finished counts as stuck. */
export const STUCK_DAYS = 14;

/** A student as staff see them in a list. Moments in ms. */
export interface Student extends StudentRow {
  progress: CourseProgress;
  /** Days since anything happened, if they are stuck; undefined where they are not. */
  stuckFor: number | undefined;
  /** Whether work of theirs waits for a mark: then it is not they who are waited for. */
  waits: boolean;
}

/** Which page of the students of a course is asked for. */
export interface Asked {
  /** A part of the name or the address. */
  text: string;
  /** Only who is stuck. */
  stuck: boolean;
  /** From 1. */
  page: number;
}

/** One page of the students of a course, by name; the first where there is no such page. @param now in ms. */
export async function studentsIn(db: Db, course: Course, { text, stuck, page: asked }: Asked, now: number) {
  const filter = { text, quietSince: stuck ? now - STUCK_DAYS * DAY : undefined };
  const rowsOf = (page: number) =>
    studentRows(db, course.id, filter, { from: (page - 1) * STUDENTS_A_PAGE, most: STUDENTS_A_PAGE });
  const there = await rowsOf(asked);
  const [page, rows] = there.length === 0 && asked > 1 ? [1, await rowsOf(1)] : [asked, there];
  const total = rows[0]?.total ?? 0;
  const students = await Promise.all(rows.map((row) => withProgress(db, course, row, now)));
  return { students, total, page, pages: Math.max(1, Math.ceil(total / STUDENTS_A_PAGE)) };
}

/** One student of a course as staff see them; undefined for whoever is not enrolled. @param now in ms. */
export async function studentIn(db: Db, course: Course, person: string, now: number): Promise<Student | undefined> {
  const row = await studentRow(db, course.id, person);
  return row && withProgress(db, course, row, now);
}

async function withProgress(db: Db, course: Course, row: StudentRow, now: number): Promise<Student> {
  const progress = await progressOf(db, row.id, course);
  return {
    ...row,
    progress,
    stuckFor: stuckFor({ finished: progress.complete || progress.certified, lastAt: row.lastAt }, now),
    waits: progress.completion.missing.some((it) => it.why === 'awaits-mark'),
  };
}

/** Whole days since anything happened, for who is not finished and of whom nothing is known for two weeks. */
export function stuckFor({ finished, lastAt }: { finished: boolean; lastAt: number }, now: number): number | undefined {
  const days = Math.floor((now - lastAt) / DAY);
  return finished || now - lastAt < STUCK_DAYS * DAY ? undefined : days;
}
