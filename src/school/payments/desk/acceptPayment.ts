import { type Db, write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { applyFacts } from '../apply/applyFacts.ts';
import { findPurchase, type PaymentFact } from '../purchases/store.ts';

/** Who decided something of a purchase for the school, and why. */
export interface Decided {
  by: string;
  reason: string;
}

/** A registrar takes a payment as it is that is not what was agreed. Refused to others, and where none is in question. */
export const acceptPaymentFor = (registrar: Person, purchase: string, reason: string, now: number) =>
  write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (reason === '') return refused('no-reason');
    return (await acceptPayment(tx, purchase, { by: registrar.id, reason }, now)) ? done() : refused('not-questioned');
  });

/** Takes what arrived as it is: access opens. Says whether anything was in question. @param now in ms. */
export async function acceptPayment(tx: Db, id: string, decided: Decided, now: number): Promise<boolean> {
  const purchase = await findPurchase(tx, id);
  if (purchase?.state !== 'questioned') return false;
  await applyFacts(tx, id, [decision('accepted', id, decided, now)], now);
  await record(tx, {
    ...{ at: now, actor: decided.by, action: 'payment-taken-as-it-is', subject: `purchase/${id}` },
    details: { reason: decided.reason, person: purchase.buyer },
  });
  return true;
}

/** What the school decided of a purchase, as a fact of it. @param now in ms. */
export const decision = (
  kind: 'accepted' | 'waived',
  purchase: string,
  { by, reason }: Decided,
  now: number,
): PaymentFact => ({
  ...{ key: `school:${newId()}:${kind}`, purchase, kind, at: now },
  ...{ amount: null, currency: null, object: null, details: { by, reason } },
});
