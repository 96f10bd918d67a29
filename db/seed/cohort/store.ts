import type { Db } from '../../client.ts';
import { people } from '../../schema/accounts.ts';
import { enrolments } from '../../schema/enrolment.ts';
import { lessonFacts } from '../../schema/progress.ts';
import type { Member } from './members.ts';

/** Opens an account with an address that was proved at once. @param at in ms. */
export async function addMember(db: Db, { id, email, name }: Member, passwordHash: string, at: number): Promise<void> {
  await db.insert(people).values({ id, email, name, passwordHash, createdAt: at, emailVerifiedAt: at });
}

/** Enrols someone in a free course. @param startedAt in ms. */
export async function addFreeEnrolment(db: Db, person: string, course: string, startedAt: number): Promise<void> {
  await db.insert(enrolments).values({ person, course, startedAt, via: 'free' });
}

/** That lessons were opened and read to their ends. Moments in ms. */
export async function addReadLessons(
  db: Db,
  person: string,
  course: string,
  read: readonly { activity: string; from: number; until: number }[],
): Promise<void> {
  if (read.length === 0) return;
  await db.insert(lessonFacts).values(
    read.flatMap(({ activity, from, until }) => [
      { person, course, activity, kind: 'opened' as const, at: from },
      { person, course, activity, kind: 'reached-end' as const, at: until },
    ]),
  );
}
