import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { attemptItems, attempts, itemRulings, regradeEffects, regrades } from '../../../../db/schema/assessment.ts';
import type { Ruling } from '../rulings.ts';
import type { Score } from '../score.ts';
import { AT_ONCE, inBatches } from './batches.ts';
import type { Change } from './change.ts';

/** Names and addresses of people, by id. */
export async function peopleWith(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { name: string; email: string }>> {
  const rows = await inBatches([...new Set(ids)], AT_ONCE, (batch) =>
    db.select({ id: people.id, name: people.name, email: people.email }).from(people).where(inArray(people.id, batch)),
  );
  return new Map(rows.map((it) => [it.id, it]));
}

/** A change as it is kept with its correction. */
export type KeptChange = (Change | { kind: 'marking' }) & {
  /** What the preview showed, so that the same form sent twice corrects once; empty for `marking`. */
  fingerprint: string;
  /** Hash of the version that marks from then on; for `version` only. */
  version?: string;
  /** Hashes of the versions that it was about. */
  from: string[];
  /** The further answer in words (Markdown); for `accept` only. */
  words?: string[];
};

export interface Regrade {
  id: string;
  course: string;
  quiz: string;
  item: string;
  actor: string;
  /** In ms. */
  at: number;
  reason: string;
  change: KeptChange;
  mayFall: boolean;
}

const toRegrade = (row: typeof regrades.$inferSelect): Regrade => ({ ...row, change: row.change as KeptChange });

/** Corrections of the items of a quiz, newest first. */
export async function regradesOf(db: Db, quiz: string): Promise<Regrade[]> {
  const rows = await db
    .select()
    .from(regrades)
    .where(eq(regrades.quiz, quiz))
    .orderBy(desc(regrades.at), desc(regrades.id));
  return rows.map(toRegrade);
}

export async function addRegrade(db: Db, regrade: Regrade): Promise<void> {
  await db.insert(regrades).values(regrade);
}

export async function addRulings(
  db: Db,
  rulings: readonly (Omit<Ruling, 'mayFall'> & { id: string; quiz: string; regrade: string })[],
): Promise<void> {
  if (rulings.length > 0) await db.insert(itemRulings).values([...rulings]);
}

/** What a correction did to the result of one attempt. */
export interface Effect {
  attempt: string;
  before: Score;
  after: Score;
}

export async function addEffects(db: Db, regrade: string, effects: readonly Effect[]): Promise<void> {
  await inBatches(effects, AT_ONCE, async (batch) => {
    await db.insert(regradeEffects).values(
      batch.map(({ attempt, before, after }) => ({
        ...{ regrade, attempt },
        ...{ earnedBefore: before.earned, possibleBefore: before.possible, passedBefore: before.passed },
        ...{ earnedAfter: after.earned, possibleAfter: after.possible, passedAfter: after.passed },
      })),
    );
    return [];
  });
}

const toEffect = (row: typeof regradeEffects.$inferSelect): Effect => ({
  attempt: row.attempt,
  before: { earned: row.earnedBefore, possible: row.possibleBefore, passed: row.passedBefore },
  after: { earned: row.earnedAfter, possible: row.possibleAfter, passed: row.passedAfter },
});

/** What a correction did, with whose attempts they were. */
export async function effectsOf(db: Db, regrade: string): Promise<(Effect & { person: string; number: number })[]> {
  const rows = await db
    .select({ effect: regradeEffects, person: attempts.person, number: attempts.number })
    .from(regradeEffects)
    .innerJoin(attempts, eq(attempts.id, regradeEffects.attempt))
    .where(eq(regradeEffects.regrade, regrade))
    .orderBy(asc(attempts.startedAt));
  return rows.map(({ effect, ...rest }) => ({ ...toEffect(effect), ...rest }));
}

/** What corrections did to an attempt, oldest first, and the place of their item in it, from 0. */
export async function effectsOn(db: Db, attempt: string): Promise<(Effect & { regrade: Regrade; position: number })[]> {
  const rows = await db
    .select({ effect: regradeEffects, regrade: regrades, position: attemptItems.position })
    .from(regradeEffects)
    .innerJoin(regrades, eq(regrades.id, regradeEffects.regrade))
    .innerJoin(attemptItems, and(eq(attemptItems.attempt, attempt), eq(attemptItems.item, regrades.item)))
    .where(eq(regradeEffects.attempt, attempt))
    .orderBy(asc(regrades.at));
  return rows.map(({ effect, regrade, position }) => ({ ...toEffect(effect), regrade: toRegrade(regrade), position }));
}
