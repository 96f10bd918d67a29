import { and, between, eq, inArray, max } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { awards, register } from '../../../../db/schema/credentials.ts';
import type { AwardEvent } from '../register/standing.ts';

/** What ends an award, or makes it pause. Time alone expires one: that stands in the credential itself. */
const TELLING = ['corrected', 'suspended', 'reinstated', 'revoked'] as const;

/** What happened to awards whose places lie in a range, in the order of the register. */
export const eventsBetween = (db: Db, first: number, last: number): Promise<(AwardEvent & { place: number })[]> =>
  db
    .select({
      place: awards.statusIndex,
      kind: register.kind,
      at: register.at,
      reason: register.reason,
      replacedBy: register.replacedBy,
    })
    .from(register)
    .innerJoin(awards, eq(awards.code, register.award))
    .where(and(inArray(register.kind, [...TELLING]), between(awards.statusIndex, first, last)))
    .orderBy(register.number);

/** How far the register has come. */
export async function entriesIn(db: Db): Promise<number> {
  const row = await db
    .select({ last: max(register.number) })
    .from(register)
    .get();
  return row?.last ?? 0;
}

/** The highest place of an award in the status lists; -1 where there is none. */
export async function highestPlace(db: Db): Promise<number> {
  const row = await db
    .select({ highest: max(awards.statusIndex) })
    .from(awards)
    .get();
  return row?.highest ?? -1;
}
