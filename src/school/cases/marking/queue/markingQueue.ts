import type { Db } from '../../../../../db/client.ts';
import type { Person } from '../../../accounts/index.ts';
import { courses, findActivity, findCourse } from '../../../catalogue/index.ts';
import { mustCalibrate } from '../calibration/mustCalibrate.ts';
import type { Outcome } from '../decideMarking.ts';
import { isHeld, mayGive, ROLES, type Role } from '../mark.ts';
import { nameShown } from '../nameShown.ts';
import { staffOf } from '../staffOf.ts';
import type { Filter } from './filters.ts';
import { type Asked, countWaiting, type Key, namelessOf, newestGiven, waitingKeys, waitingRows } from './store.ts';

export const QUEUE_PAGE = 25;
/** How far the queue is counted and paged, ten pages; what is due later comes up as this is marked. */
export const QUEUE_LIMIT = 250;
const RECENT = 10;

/** A reading in a marker's lists. Course and case by their titles, times in ms. */
export interface QueuedReading {
  /** Of the submission. */
  id: string;
  role: Role;
  /** By name or, where the case is marked without names, by a code. */
  student: string;
  course: string;
  case: string;
  /** Which try of the student it is. */
  number: number;
  /** Since when it waits, and until when it is promised. */
  openedAt: number;
  dueAt: number;
  /** In whose hands it is, by name; undefined while it is free. */
  claimedBy: string | undefined;
  mine: boolean;
  /** Whether the marker must read model submissions of the case first. */
  calibrateFirst: boolean;
}

/** A reading that the marker gave. The score is by the rubric alone, in hundredths of a percent. */
export interface GivenReadingRow extends QueuedReading {
  givenAt: number;
  outcome: Outcome;
  score: number;
}

/** What waits for a marker, one page of it, by when it is promised; and what they gave last. */
export interface MarkingQueue {
  /** How many wait, on all pages; `more` when there are more than are counted. */
  waiting: number;
  more: boolean;
  readings: QueuedReading[];
  page: number;
  pages: number;
  recent: GivenReadingRow[];
}

/**
 * The queue of the courses that someone teaches, without their own work and what they have read already. For a registrar
 * all courses, without first readings.
 * @param asked page, from 1. @param now in ms.
 */
export async function markingQueue(
  db: Db,
  marker: Person,
  { page: asked, filter = 'all' }: { page: number; filter?: Filter },
  now: number,
): Promise<MarkingQueue> {
  const wanted = await wantedOf(db, marker, filter, now);
  const counted = await Promise.all(wanted.map((it) => countWaiting(db, it, QUEUE_LIMIT + 1)));
  const all = counted.reduce((sum, it) => sum + it, 0);
  const waiting = Math.min(all, QUEUE_LIMIT);
  const pages = Math.max(1, Math.ceil(waiting / QUEUE_PAGE));
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1));
  const keys = (await Promise.all(wanted.map((it) => waitingKeys(db, it, page * QUEUE_PAGE)))).flat();
  const shown = keys.toSorted(byPromise).slice((page - 1) * QUEUE_PAGE, page * QUEUE_PAGE);
  const [readings, recent] = await Promise.all([readingsOf(db, marker, shown, now), recentOf(db, marker)]);
  return { waiting, more: all > waiting, page, pages, readings, recent };
}

/** How many readings wait for someone, counted no further than QUEUE_LIMIT. */
export async function readingsWaiting(
  db: Db,
  marker: Person,
  now: number,
): Promise<{ waiting: number; more: boolean }> {
  const wanted = await wantedOf(db, marker, 'all', now);
  const counted = await Promise.all(wanted.map((it) => countWaiting(db, it, QUEUE_LIMIT + 1)));
  const all = counted.reduce((sum, it) => sum + it, 0);
  return { waiting: Math.min(all, QUEUE_LIMIT), more: all > QUEUE_LIMIT };
}

/** The order in which the rows of each course come. */
const byPromise = (a: Key, b: Key): number =>
  a.dueAt - b.dueAt || before(a.student, b.student) || before(a.submission, b.submission) || before(a.role, b.role);

const before = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What to ask for, course by course: each is read in the order of the index. */
function wantedOf(db: Db, person: Person, filter: Filter, now: number): Promise<Asked[]> {
  const places = person.registrar ? [...new Set([...person.teaches, ...courses().map((it) => it.id)])] : person.teaches;
  return Promise.all(
    places.map(async (course): Promise<Asked> => {
      const roles = ROLES.filter((role) => mayGive(person, { course, student: '', role }));
      const staff = filter === 'free' ? (await staffOf(db, course)).map((it) => it.id) : [];
      return { course, person: person.id, roles, staff, filter, now };
    }),
  );
}

async function readingsOf(db: Db, marker: Person, keys: readonly Key[], now: number): Promise<QueuedReading[]> {
  if (keys.length === 0) return [];
  const rows = await waitingRows(db, keys);
  const claimed = [...new Set(rows.filter((it) => it.marker !== null).map((it) => it.course))];
  const staff = new Map(await Promise.all(claimed.map(async (it) => [it, await staffOf(db, it)] as const)));
  const named = await namer(db, rows);
  const paths = [...new Set(rows.map((it) => it.case))];
  const asked = new Map(
    await Promise.all(paths.map(async (it) => [it, await mustCalibrate(db, marker.id, it)] as const)),
  );
  return keys.flatMap((key) => {
    const row = rows.find((it) => it.id === key.submission && it.role === key.role);
    if (!row) return [];
    const holders = staff.get(row.course) ?? [];
    const holder = holders.find((it) => it.id === row.marker);
    const held = holder && isHeld({ ...row, student: row.student.id, marker: holder, givenAt: null }, holders, now);
    return [
      {
        ...withTitles(row, named),
        claimedBy: held ? holder.name : undefined,
        mine: !!held && holder.id === marker.id,
        calibrateFirst: asked.get(row.case) ?? false,
      },
    ];
  });
}

async function recentOf(db: Db, marker: Person): Promise<GivenReadingRow[]> {
  const rows = await newestGiven(db, marker.id, RECENT);
  const named = await namer(db, rows);
  return rows.flatMap((row) => {
    const { givenAt, outcome, score } = row;
    if (givenAt === null || outcome === null || score === null) return [];
    return [
      { ...withTitles(row, named), claimedBy: undefined, mine: true, calibrateFirst: false, givenAt, outcome, score },
    ];
  });
}

interface Row {
  id: string;
  role: Role;
  course: string;
  case: string;
  student: { id: string; name: string };
  number: number;
  version: string;
  openedAt: number;
  dueAt: number;
}

/** How the students of some rows are called. */
async function namer(db: Db, rows: readonly Row[]): Promise<(row: Row) => string> {
  const ids = [...new Set(rows.map((it) => it.id))];
  const nameless = await namelessOf(db, ids, [...new Set(rows.map((it) => it.version))]);
  return ({ id, student, case: path }) => nameShown(student, path, nameless.has(id));
}

/** With titles in place of paths; what the catalogue no longer has keeps its path. */
function withTitles(row: Row, named: (row: Row) => string) {
  const { id, role, number, openedAt, dueAt } = row;
  return {
    ...{ id, role, number, openedAt, dueAt },
    student: named(row),
    course: findCourse(row.course)?.title ?? row.course,
    case: findActivity(row.case)?.title ?? row.case,
  };
}
