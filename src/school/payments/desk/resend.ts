import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { reckon } from '../machine/reckon.ts';
import type { Stand } from '../mails/decideNews.ts';
import { mailChange } from '../mails/mailChange.ts';
import { factsOf, findPurchase, type Purchase } from '../purchases/store.ts';

/** A registrar sends a buyer the letter again that says where their purchase stands. Refused to others, and before there is one. */
export const resend = (registrar: Person, id: string, now: number) =>
  write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const purchase = await findPurchase(tx, id);
    if (!purchase) return refused('unknown');
    const before = beforeThat(purchase);
    if (!before) return refused('nothing-to-send');
    const reckoning = reckon(purchase, await factsOf(tx, id), now);
    await mailChange(tx, { purchase, before, after: purchase, reckoning, now });
    await record(tx, {
      ...{ at: now, actor: registrar.id, action: 'letter-sent-again', subject: `purchase/${id}` },
      details: { state: purchase.state, person: purchase.buyer },
    });
    return done();
  });

/** Where a purchase stood before what the letter tells of; undefined where there is no letter to send. */
function beforeThat({ state, refunded }: Purchase): Stand | undefined {
  const nothing = { paid: 0, payments: 0, refunded };
  switch (state) {
    case 'opened':
    case 'abandoned':
      return undefined;
    case 'processing':
    case 'settled':
    case 'paying':
      return { ...nothing, state: 'opened' };
    case 'refunded':
      return { ...nothing, state: 'settled', refunded: 0 };
    default:
      return { ...nothing, state: 'settled' };
  }
}
