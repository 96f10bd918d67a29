import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { findActivity, findCourse } from '../../catalogue/index.ts';
import type { Outcome } from '../decideMarking.ts';
import { countWaiting, newestMarked, waitingSubmissions } from './store.ts';

export const QUEUE_PAGE = 25;
const RECENT = 10;

/** A submission in a marker's lists. Course and case by their titles, times in ms. */
export interface QueuedSubmission {
  id: string;
  student: string;
  course: string;
  case: string;
  number: number;
  handedInAt: number;
}

export interface MarkedSubmission extends QueuedSubmission {
  marker: string;
  markedAt: number;
  outcome: Outcome;
  /** In hundredths of a percent. */
  score: number;
}

/** What waits for a marker, one page of it, oldest first; and what was marked last. */
export interface MarkingQueue {
  /** How many wait, on all pages. */
  waiting: number;
  submissions: QueuedSubmission[];
  page: number;
  pages: number;
  recent: MarkedSubmission[];
}

/** The queue of the courses that someone teaches, without their own work. @param asked page, from 1. */
export async function markingQueue(db: Db, marker: Person, asked: number): Promise<MarkingQueue> {
  const { teaches: courses, id } = marker;
  if (courses.length === 0) return { waiting: 0, submissions: [], page: 1, pages: 1, recent: [] };
  const waiting = await countWaiting(db, courses, id);
  const pages = Math.max(1, Math.ceil(waiting / QUEUE_PAGE));
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1));
  const [rows, recent] = await Promise.all([
    waitingSubmissions(db, courses, id, (page - 1) * QUEUE_PAGE, QUEUE_PAGE),
    newestMarked(db, courses, id, RECENT),
  ]);
  return { waiting, page, pages, submissions: rows.map(withTitles), recent: recent.map(withTitles) };
}

/** With titles in place of paths; what the catalogue no longer has keeps its path. */
function withTitles<Row extends { course: string; case: string; handedInAt: number | null }>(row: Row) {
  return {
    ...row,
    course: findCourse(row.course)?.title ?? row.course,
    case: findActivity(row.case)?.title ?? row.case,
    handedInAt: row.handedInAt ?? 0,
  };
}
