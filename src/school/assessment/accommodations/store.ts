import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { accommodations } from '../../../../db/schema/assessment.ts';
import { type Accommodation, mostGenerous, type Profile } from './accommodation.ts';

/** What holds for a person in a course: of their profile for all courses and the one for this, the more generous. */
export async function accommodationFor(db: Db, person: string, course: string): Promise<Accommodation> {
  const rows = await db
    .select()
    .from(accommodations)
    .where(and(eq(accommodations.person, person), inArray(accommodations.course, ['', course])));
  return mostGenerous(rows);
}

/** The profile that was set for a person in a course, or with `''` in all; undefined when none ever was. */
export async function findProfile(db: Db, person: string, course: string): Promise<Profile | undefined> {
  const own = and(eq(accommodations.person, person), eq(accommodations.course, course));
  return db.select().from(accommodations).where(own).get();
}

/** A person's profiles as they were set: one for all courses (`''`), and those for single ones. For staff. */
export const profilesOf = (db: Db, person: string) =>
  db
    .select({
      course: accommodations.course,
      timeFactor: accommodations.timeFactor,
      noTimer: accommodations.noTimer,
      extraAttempts: accommodations.extraAttempts,
      laterDays: accommodations.laterDays,
      note: accommodations.note,
      at: accommodations.at,
      setBy: people.name,
    })
    .from(accommodations)
    .innerJoin(people, eq(people.id, accommodations.setBy))
    .where(eq(accommodations.person, person))
    .orderBy(accommodations.course);

/** What was arranged for a person, course by course, as they may see it themselves: without the reasons. */
export const arrangementsOf = async (db: Db, person: string): Promise<(Accommodation & { course: string })[]> =>
  (await profilesOf(db, person)).map(({ course, timeFactor, noTimer, extraAttempts, laterDays }) => ({
    ...{ course, timeFactor, noTimer, extraAttempts, laterDays },
  }));

/** Sets a profile, in place of the one before. */
export async function putProfile(db: Db, profile: typeof accommodations.$inferInsert): Promise<void> {
  const { person: _, course: __, ...set } = profile;
  await db
    .insert(accommodations)
    .values(profile)
    .onConflictDoUpdate({ target: [accommodations.person, accommodations.course], set });
}
