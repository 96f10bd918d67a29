import { reckon } from '../machine/reckon.ts';
import type { PaymentFact } from '../purchases/store.ts';
import type { Books, FoundDetails, OurSide, TheirSide } from './books.ts';
import type { PurchaseKind } from './kinds/kind.ts';
import { type KindId, PURCHASE_KINDS } from './kinds.ts';

/** Something that is wrong. `subject` is what it is about, by its id: with the kind it makes the finding one. */
export interface Found {
  kind: KindId;
  subject: string;
  purchase: string | null;
  details: FoundDetails;
}

/**
 * Compares what the school's books say of a purchase with what Stripe says. The truth is reckoned from both together;
 * each kind of finding then says in what the books fall short of it.
 * @param now in ms.
 */
export function compare(ours: OurSide, stripe: TheirSide, now: number): Found[] {
  const truth = reckon(ours.purchase, together(ours.facts, stripe.facts), now);
  const books: Books = { ...ours, stripe, truth, now };
  const found = findAll(books, (it) => !it.otherwise);
  // Of those that say less, the first says the most.
  return found.length > 0 ? found : findAll(books, (it) => it.otherwise === true).slice(0, 1);
}

/** Where both tell of the same fact, Stripe is believed. */
function together(ours: readonly PaymentFact[], theirs: readonly PaymentFact[]): PaymentFact[] {
  return [...new Map([...ours, ...theirs].map((it) => [it.key, it])).values()];
}

function findAll(books: Books, asked: (kind: PurchaseKind) => boolean): Found[] {
  const { id } = books.purchase;
  const kinds = Object.entries(PURCHASE_KINDS) as [KindId, PurchaseKind][];
  return kinds.flatMap(([kind, it]) => {
    const details = asked(it) ? it.find(books) : undefined;
    const { hints } = books.stripe;
    return details ? [{ kind, subject: id, purchase: id, details: { ...details, hints } }] : [];
  });
}
