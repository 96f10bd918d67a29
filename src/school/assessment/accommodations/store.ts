import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { accommodations } from '../../../../db/schema/assessment.ts';
import { type Accommodation, mostGenerous } from './accommodation.ts';

/** What holds for a person in a course: of their profile for all courses and the one for this, the more generous. */
export async function accommodationFor(db: Db, person: string, course: string): Promise<Accommodation> {
  const rows = await db
    .select()
    .from(accommodations)
    .where(and(eq(accommodations.person, person), inArray(accommodations.course, ['', course])));
  return mostGenerous(rows);
}

/** A person's profiles as they were set: one for all courses (`''`), and those for single ones. */
export const profilesOf = (db: Db, person: string) =>
  db.select().from(accommodations).where(eq(accommodations.person, person)).orderBy(accommodations.course);

/** Sets a profile, in place of the one before. */
export async function putProfile(db: Db, profile: typeof accommodations.$inferInsert): Promise<void> {
  const { person: _, course: __, ...set } = profile;
  await db
    .insert(accommodations)
    .values(profile)
    .onConflictDoUpdate({ target: [accommodations.person, accommodations.course], set });
}
