import type { Db } from '../../../db/client.ts';
import { findCourse } from '../catalogue/index.ts';
import { findPurchase, type Purchase } from '../payments/index.ts';
import { progressOf } from '../progress/index.ts';
import { isUsed } from './freeSeat.ts';
import { type SeatState, seatState } from './seatState.ts';
import { type Clinic, type Seat, type StaffRow, staffRow, staffRows } from './store.ts';

export const STAFF_A_PAGE = 25;

/** How far somebody is in a course, as their clinic may know it: no answer, no mark, no case. */
export interface CourseSeen {
  title: string;
  /** Activities that count: how many are done, and how many there are. */
  done: number;
  total: number;
  complete: boolean;
  certified: boolean;
}

/** A seat of a clinic, with what its managers may know of whoever sits in it. */
export interface StaffMember {
  seat: Pick<Seat, 'id' | 'email' | 'invitedAt' | 'acceptedAt'>;
  state: SeatState;
  /** Title of what the seat is in. */
  offer: string;
  /** Of their account, once they accepted. */
  person: { name: string; email: string } | undefined;
  /** Undefined before they accept, and once they no longer share it. */
  courses: CourseSeen[] | undefined;
}

/** One page of a clinic's seats; the first where there is no such page. @param asked from 1. @param now in ms. */
export async function staffOf(db: Db, clinic: Pick<Clinic, 'id'>, asked: number, now: number) {
  const rowsOf = (page: number) => staffRows(db, clinic.id, { from: (page - 1) * STAFF_A_PAGE, most: STAFF_A_PAGE });
  const there = await rowsOf(asked);
  const [page, rows] = there.length === 0 && asked > 1 ? [1, await rowsOf(1)] : [asked, there];
  const total = rows[0]?.total ?? 0;
  return { staff: await membersOf(db, rows, now), total, page, pages: Math.max(1, Math.ceil(total / STAFF_A_PAGE)) };
}

/** Every seat of a clinic. @param now in ms. */
export const allStaffOf = async (db: Db, clinic: Pick<Clinic, 'id'>, now: number): Promise<StaffMember[]> =>
  membersOf(db, await staffRows(db, clinic.id, { from: 0, most: -1 }), now);

/** One seat of a clinic as its managers see it, with whether it is used up; undefined where it is none of theirs. */
export async function staffMember(
  db: Db,
  clinic: Pick<Clinic, 'id'>,
  seat: string,
  now: number,
): Promise<(StaffMember & { used: boolean }) | undefined> {
  const row = await staffRow(db, clinic.id, seat);
  const purchase = row && (await findPurchase(db, row.seat.purchase));
  if (!purchase) return undefined;
  return { ...(await memberOf(db, row, purchase, now)), used: await isUsed(db, row.seat, purchase) };
}

async function membersOf(db: Db, rows: readonly StaffRow[], now: number): Promise<StaffMember[]> {
  const ids = [...new Set(rows.map((it) => it.seat.purchase))];
  const found = await Promise.all(ids.map((it) => findPurchase(db, it)));
  const purchases = new Map(found.flatMap((it) => (it ? [[it.id, it] as const] : [])));
  return Promise.all(rows.map((row) => memberOf(db, row, purchases.get(row.seat.purchase), now)));
}

async function memberOf(
  db: Db,
  { seat, name, email }: StaffRow,
  purchase: Purchase | undefined,
  now: number,
): Promise<StaffMember> {
  const { id, invitedAt, acceptedAt } = seat;
  const isSeen = seat.person !== null && seat.acceptedAt !== null && seat.unsharedAt === null;
  return {
    seat: { id, email: seat.email, invitedAt, acceptedAt },
    state: seatState(seat, now),
    offer: purchase?.terms.title ?? seat.purchase,
    person: name === null || email === null ? undefined : { name, email },
    courses: isSeen ? await seenOf(db, seat.person, purchase?.terms.courses ?? []) : undefined,
  };
}

async function seenOf(db: Db, person: string | null, courses: readonly string[]): Promise<CourseSeen[]> {
  const known = courses.flatMap((it) => findCourse(it) ?? []);
  return Promise.all(
    known.map(async (course) => {
      const { done, total, complete, certified } = await progressOf(db, person ?? undefined, course);
      return { title: course.title, done, total, complete, certified };
    }),
  );
}
