import { write } from '../../../../db/client.ts';
import { applyFacts } from '../apply/applyFacts.ts';
import type { Purchase } from '../purchases/store.ts';

/** Keeps that a purchase which never got a session can no longer be paid; what it held is given back. @param now in ms. */
export async function abandon({ id }: Pick<Purchase, 'id'>, now: number): Promise<void> {
  const fact = { key: `${id}:expired`, purchase: id, kind: 'checkout-expired', at: now } as const;
  await write((tx) => applyFacts(tx, id, [{ ...fact, amount: null, currency: null, object: null, details: {} }], now));
}
