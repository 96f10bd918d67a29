import type { Db } from '../../../db/client.ts';
import type { Visitor } from '../../school/accounts/index.ts';
import type { Offer } from '../../school/catalogue/index.ts';
import { type Cohort, closesOf, cohortsOf } from '../../school/enrolment/index.ts';
import {
  type CheckoutChoice,
  type CheckoutRefusal,
  type CodeTaken,
  type Held,
  heldOf,
  type Quote,
  takeCode,
  waysToPay,
} from '../../school/payments/index.ts';

/** All that the checkout shows of an offer to whoever asks. */
export interface CheckoutView {
  /** What they have of it; undefined for nobody. */
  held: Held | undefined;
  taken: CodeTaken;
  /** Why the code that they typed takes off nothing. */
  codeRefused: CheckoutRefusal | undefined;
  quotes: Quote[];
  /** That they can begin with. */
  cohorts: Cohort[];
}

const NO_CODE: CodeTaken = { code: null, percentOff: 0 };

/** Reads what the checkout shows. Only who is signed in can use a code: some are for certain people. @param now in ms. */
export async function viewCheckout(
  db: Db,
  visitor: Visitor,
  offer: Offer,
  choice: CheckoutChoice,
  now: number,
): Promise<CheckoutView> {
  const held = visitor && (await heldOf(db, visitor, offer, choice.clinic, now));
  const read = visitor && held && (await takeCode(db, visitor, offer, choice, held, now));
  const taken = read?.ok ? read : NO_CODE;
  const currency = offer.currencies.includes(choice.currency) ? choice.currency : (offer.currencies[0] ?? '');
  return {
    held,
    taken: { code: taken.code, percentOff: taken.percentOff },
    codeRefused: read && !read.ok ? read.reason : undefined,
    quotes: waysToPay(offer, { currency, seats: Math.max(1, choice.seats), percentOff: taken.percentOff }, now),
    cohorts: choice.clinic === null ? await joinable(db, offer, now) : [],
  };
}

/** A cohort begins one course, so there are none to choose for a bundle or a diploma. */
async function joinable(db: Db, { kind, id }: Offer, now: number): Promise<Cohort[]> {
  if (kind !== 'course') return [];
  return (await cohortsOf(db, id)).filter((it) => closesOf(it) > now);
}
