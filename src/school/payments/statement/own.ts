import type { Db } from '../../../../db/client.ts';
import { findPurchase, type Purchase, type PurchaseState, purchasesOf } from '../purchases/store.ts';
import { type Statement, statementOf } from './statementOf.ts';

/** What never came to a payment is nobody's purchase. */
const CAME_TO_NOTHING: readonly PurchaseState[] = ['opened', 'abandoned'];

/** A purchase, for the one who bought it; undefined for everybody else. */
export async function findOwnPurchase(db: Db, person: string, id: string): Promise<Purchase | undefined> {
  const purchase = await findPurchase(db, id);
  return purchase?.buyer === person ? purchase : undefined;
}

/** All that a person bought, newest first. @param now in ms. */
export async function ownStatements(db: Db, person: string, now: number): Promise<Statement[]> {
  const purchases = (await purchasesOf(db, person)).filter((it) => !CAME_TO_NOTHING.includes(it.state));
  return Promise.all(purchases.map((it) => statementOf(db, it, now)));
}
