import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { angoffRatings } from '../../../../db/schema/assessment.ts';

/** A rating as it was handed in: the percentage of borderline students that a judge thinks have an item right. */
export interface RatingRow {
  item: string;
  judge: string;
  /** The judge's name. */
  name: string;
  round: number;
  rating: number;
}

/** All ratings of a quiz, round by round. */
export const ratingsOf = (db: Db, quiz: string): Promise<RatingRow[]> =>
  db
    .select({
      item: angoffRatings.item,
      judge: angoffRatings.judge,
      name: people.name,
      round: angoffRatings.round,
      rating: angoffRatings.rating,
    })
    .from(angoffRatings)
    .innerJoin(people, eq(people.id, angoffRatings.judge))
    .where(eq(angoffRatings.quiz, quiz))
    .orderBy(asc(angoffRatings.round), asc(people.name), asc(angoffRatings.item));

/** Adds a judge's round of ratings. Fails as a duplicate when the round is there. */
export async function addRound(
  db: Db,
  row: { quiz: string; judge: string; round: number; at: number },
  ratings: ReadonlyMap<string, number>,
): Promise<void> {
  await db.insert(angoffRatings).values([...ratings].map(([item, rating]) => ({ ...row, item, rating })));
}
