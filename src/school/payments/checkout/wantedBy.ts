import type { Db } from '../../../../db/client.ts';
import { normalCode } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import type { Offer } from '../../catalogue/index.ts';
import { type CodeRefusal, findUsableCode } from '../../enrolment/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { quote } from '../prices/quote.ts';
import type { Purchase } from '../purchases/store.ts';
import { type CheckoutChoice, newPurchase } from './choice.ts';
import type { Held } from './held.ts';

/** What a code takes off, in per cent, and the code as it is stored; nothing without one. */
export interface CodeTaken {
  code: string | null;
  percentOff: number;
}

/**
 * Reads what a typed code takes off an offer. One that the person holds for a purchase that they have not paid yet is
 * theirs to use again. @param now in ms.
 */
export async function takeCode(
  db: Db,
  person: Person,
  offer: Offer,
  { code: typed, clinic }: Pick<CheckoutChoice, 'code' | 'clinic'>,
  { opened }: Pick<Held, 'opened'>,
  now: number,
): Promise<Done<CodeTaken> | Refused<CodeRefusal | 'code-for-oneself'>> {
  const wanted = normalCode(typed);
  if (wanted === '') return done({ code: null, percentOff: 0 });
  if (clinic !== null) return refused('code-for-oneself');
  const holding = opened.find((it) => it.code === wanted);
  if (holding) return done({ code: wanted, percentOff: holding.percentOff });
  const found = await findUsableCode(db, wanted, offer.id, person, now);
  return found.ok ? done({ code: found.code.code, percentOff: found.code.percent }) : found;
}

/** The purchase that a choice asks for, as it would begin now (ms). Refused where the offer is not sold like that. */
export async function wantedBy(
  db: Db,
  person: Person,
  offer: Offer,
  choice: CheckoutChoice,
  held: Held,
  now: number,
): Promise<Done<{ purchase: Purchase }> | Refused<CodeRefusal | 'code-for-oneself' | 'not-sold-so'>> {
  const taken = await takeCode(db, person, offer, choice, held, now);
  if (!taken.ok) return taken;
  const { plan, currency, seats, clinic } = choice;
  const quoted = quote(offer, { plan, currency, seats, percentOff: taken.percentOff }, now);
  // One sits in one seat oneself; a clinic buys whole ones.
  if (!quoted || (clinic === null ? seats !== 1 : !Number.isInteger(seats))) return refused('not-sold-so');
  return done({ purchase: newPurchase(person, offer, choice, quoted, taken.code, now) });
}
