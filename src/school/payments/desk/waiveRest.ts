import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { applyFacts } from '../apply/applyFacts.ts';
import { findPurchase, type Purchase } from '../purchases/store.ts';
import { decision } from './acceptPayment.ts';

/** States in which instalments are still to come. */
const OWING: readonly Purchase['state'][] = ['paying', 'grace', 'overdue'];

/**
 * A registrar lets off the instalments that are left: access stays, or comes back, and the worker ends the plan at Stripe.
 * Refused to others, and where nothing is left.
 * @param now in ms.
 */
export const waiveRest = (registrar: Person, id: string, reason: string, now: number) =>
  write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (reason === '') return refused('no-reason');
    const purchase = await findPurchase(tx, id);
    if (!purchase || !OWING.includes(purchase.state)) return refused('nothing-left');
    await applyFacts(tx, id, [decision('waived', id, { by: registrar.id, reason }, now)], now);
    await record(tx, {
      ...{ at: now, actor: registrar.id, action: 'rest-waived', subject: `purchase/${id}` },
      details: { reason, person: purchase.buyer },
    });
    return done();
  });
