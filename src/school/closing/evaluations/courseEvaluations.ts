import type { Db } from '../../../../db/client.ts';
import { dayOf } from '../../../platform/days.ts';
import { readsAsStaff, type Visitor } from '../../accounts/index.ts';
import { findCourse } from '../../catalogue/index.ts';
import { evaluationsOf } from '../store.ts';
import { type Batch, batchesOf } from './batches.ts';
import { type Summary, summarise } from './summarise.ts';

/** Which evaluations are asked for; empty texts for all. */
export interface Asked {
  /** Of the course. */
  version: string;
  /** A year in which a batch ended, such as 2026. */
  year: string;
}

/** What students think of a course, as its staff may see it. */
export interface CourseEvaluations {
  /** How many there are. */
  count: number;
  /** How many of them are not shown yet. */
  waiting: number;
  versions: string[];
  years: string[];
  /** First and last day of what is shown, and what it comes to; none where nothing may be shown. */
  shown: { from: string; until: string; summary: Summary } | undefined;
}

const yearOf = ({ until }: Batch): string => until.slice(0, 4);

/**
 * What students think of a course, for an instructor of it or a registrar; undefined for everybody else. Whole batches
 * are shown, or nothing.
 * @param now in ms.
 */
export async function courseEvaluations(
  db: Db,
  visitor: Visitor,
  course: string,
  asked: Asked,
  now: number,
): Promise<CourseEvaluations | undefined> {
  if (!findCourse(course) || !readsAsStaff(visitor, course)) return undefined;
  const all = await evaluationsOf(db, course);
  const { batches, waiting } = batchesOf(all, dayOf(now));
  const chosen = batches.filter(
    (it) => (!asked.version || String(it.version) === asked.version) && (!asked.year || yearOf(it) === asked.year),
  );
  return {
    count: all.length,
    waiting,
    versions: [...new Set(batches.map((it) => String(it.version)))].sort(),
    years: [...new Set(batches.map(yearOf))].sort(),
    shown: chosen.length > 0 ? shownOf(chosen) : undefined,
  };
}

/** In the order of their random ids, which is none. */
function shownOf(batches: readonly Batch[]): CourseEvaluations['shown'] {
  const evaluations = batches.flatMap((it) => it.evaluations).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    from: batches.map((it) => it.from).sort()[0] ?? '',
    until:
      batches
        .map((it) => it.until)
        .sort()
        .at(-1) ?? '',
    summary: summarise(evaluations.map((it) => it.answers)),
  };
}
