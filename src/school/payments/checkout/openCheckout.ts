import { database, write } from '../../../../db/client.ts';
import { inTurn } from '../../../platform/inTurn.ts';
import { paymentMode } from '../../../platform/stripe/mode.ts';
import type { Person } from '../../accounts/index.ts';
import { findOffer, type Offer } from '../../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { refreshPurchase } from '../apply/refreshPurchase.ts';
import { askStripe } from './askStripe.ts';
import type { CheckoutChoice } from './choice.ts';
import { decideCheckout } from './decideCheckout.ts';
import { giveUp } from './giveUp.ts';
import { type Held, heldOf } from './held.ts';
import { keepPurchase } from './keepPurchase.ts';
import { openSession } from './openSession.ts';
import { wantedBy } from './wantedBy.ts';
import type { CheckoutRefusal } from './wording.ts';

/** Where someone who wants to buy is sent. */
export type Way =
  /** To pay, at Stripe's address. */
  | { way: 'pay'; purchase: string; url: string }
  /** Into the course: a code opened it just now, or they are in already. */
  | { way: 'opened' }
  | { way: 'in-already' }
  /** To what became of the purchase that they made before. */
  | { way: 'bought-already'; purchase: string };

type Opening = Done<Way> | Refused<CheckoutRefusal>;

const to = (way: Way): Opening => done(way);

/**
 * Opens a purchase and a page of Stripe's to pay it. One person pays an offer once, whatever they do with tabs and the
 * Back button: what was opened before is read again first; on the same terms it goes on, on others it is ended at Stripe
 * before a new one begins. A code that takes off everything opens the offer at once.
 * @param now in ms. Refused as the reasons say.
 */
export const openCheckout = (person: Person, choice: CheckoutChoice, now: number): Promise<Opening> =>
  inTurn(`checkout ${person.id}`, async () => {
    const offer = findOffer(choice.offer);
    if (!offer) return refused('unknown-offer');
    if (paymentMode() === 'none') return refused('not-set-up');
    const known = await heldOf(database(), person, offer, choice.clinic, now);
    for (const it of known.opened.filter((opened) => opened.session !== null)) {
      const read = await askStripe(() => refreshPurchase(it.id, now));
      if (!read.ok) return read;
    }
    return goOn(person, offer, choice, await heldOf(database(), person, offer, choice.clinic, now), now);
  });

async function goOn(person: Person, offer: Offer, choice: CheckoutChoice, held: Held, now: number): Promise<Opening> {
  const wanted = await wantedBy(database(), person, offer, choice, held, now);
  if (!wanted.ok) return wanted;
  const decided = decideCheckout(held, wanted.purchase, now);
  if (decided.step === 'in-already') return to({ way: 'in-already' });
  if (decided.step === 'bought-already') return to({ way: 'bought-already', purchase: decided.purchase.id });
  for (const other of decided.giveUp) {
    const gone = await giveUp(other, now);
    if (!gone.ok) return gone;
    if (gone.state !== 'abandoned') return to({ way: 'bought-already', purchase: other.id });
  }
  const purchase = decided.again ?? wanted.purchase;
  if (!decided.again) {
    const kept = await write((tx) => keepPurchase(tx, person, purchase, now));
    if (!kept.ok) return kept;
    if (kept.isOpen) return to({ way: 'opened' });
  }
  const session = await openSession(person, purchase, now);
  if (!session.ok) return session;
  const { url } = session;
  return to(
    url === null ? { way: 'bought-already', purchase: purchase.id } : { way: 'pay', purchase: purchase.id, url },
  );
}
