import type { Db } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import { addEvents } from '../inbox/store.ts';
import type { Purchase } from '../purchases/store.ts';

/**
 * Asks the worker to read a purchase from Stripe and to see to its plan, in the transaction of whoever has a reason to: an
 * event of the school's own, which waits and is tried again like one of Stripe's. @param now in ms.
 */
export async function askToRead(tx: Db, { id, livemode }: Purchase, now: number): Promise<void> {
  const about = { object: 'school.purchase', id, metadata: { purchase: id } };
  const event = { id: `school_${newId()}`, type: 'school.purchase', object: id, createdAt: now, livemode };
  await addEvents(tx, [{ ...event, payload: JSON.stringify({ ...event, data: { object: about } }) }], now);
}
