import { MINUTE } from '../../../platform/clock.ts';
import type { Purchase } from '../purchases/store.ts';
import { isSame } from './choice.ts';
import type { Held } from './held.ts';
import { SESSION_LIFE } from './sessionParams.ts';

/** What to do for somebody who wants to buy. */
export type CheckoutStep =
  /** Nothing is to pay: they may be in everything already. */
  | { step: 'in-already' }
  /** Nothing is to pay: a purchase of theirs is paid, or being paid. */
  | { step: 'bought-already'; purchase: Purchase }
  /** Pay a purchase that was opened before, once the others are ended; or a new one. */
  | { step: 'pay'; again: Purchase | undefined; giveUp: Purchase[] };

/** Stripe takes no session that ends in less than half an hour, so a purchase waits only so long for its own; ms. */
const WAITS_FOR_SESSION = SESSION_LIFE - 31 * MINUTE;

/**
 * Decides what becomes of a wish to buy, so that nobody pays twice: at most one purchase of an offer can be paid at a time.
 * @param held what they have and set out to pay, as Stripe says it stands. @param wanted the purchase that they ask for.
 * @param now in ms.
 */
export function decideCheckout({ isIn, bought, opened }: Held, wanted: Purchase, now: number): CheckoutStep {
  if (isIn) return { step: 'in-already' };
  if (bought) return { step: 'bought-already', purchase: bought };
  const again = opened.find((it) => isSame(it, wanted) && canBePaid(it, now));
  return { step: 'pay', again, giveUp: opened.filter((it) => it !== again) };
}

const canBePaid = (it: Purchase, now: number): boolean =>
  it.session === null ? now < it.openedAt + WAITS_FOR_SESSION : (it.sessionExpiresAt ?? 0) > now;
