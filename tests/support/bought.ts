import { database, write } from '../../db/client.ts';
import { outbox } from '../../db/schema/mail.ts';
import type { Person } from '../../src/school/accounts/index.ts';
import { applyFacts } from '../../src/school/payments/index.ts';
import { addPurchase, type FactKind, type Purchase } from '../../src/school/payments/purchases/store.ts';
import { aPurchase, OFFER } from './purchases.ts';

/** The offer of two courses, by whose policy all goes back for 14 days, and half for 30, with half of it done at most. */
export const FAIR = {
  ...OFFER,
  refund: {
    ...{ id: 'fair', title: 'Refund policy', summary: 'Fourteen days.', published: '2026-01-01' },
    rules: [
      { withinDays: 14, progressAtMost: 50, percent: 100 },
      { withinDays: 30, progressAtMost: 50, percent: 50 },
    ],
  },
};

let count = 0;

/** A purchase that a person has opened, without anything paid. @param at in ms. */
export async function openedPurchase(buyer: Person, at: number, over: Partial<Purchase> = {}): Promise<Purchase> {
  count += 1;
  const purchase = aPurchase({ id: `bought-${count}`, buyer: buyer.id, openedAt: at, terms: FAIR, ...over });
  await write((tx) => addPurchase(tx, purchase));
  return purchase;
}

/** Something happens to a purchase, and the school hears of it at once. */
export const happens = (
  { id, currency }: Purchase,
  kind: FactKind,
  of: { object: string; at: number; amount?: number; details?: Record<string, unknown> },
) => {
  const { object, at, amount = null, details = {} } = of;
  const fact = { key: `${object}:${kind}`, purchase: id, kind, at, amount, currency, object, details };
  return write((tx) => applyFacts(tx, id, [fact], at));
};

/** The letters that a person got, as subjects, oldest first. */
export async function lettersTo({ email }: Person): Promise<string[]> {
  const rows = await database().select().from(outbox);
  return rows.filter((it) => it.recipient === email).map((it) => it.subject);
}
