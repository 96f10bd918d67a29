import { write } from '../../../db/client.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { createClinic } from '../../../src/school/clinics/index.ts';
import { addPurchase, changePurchase, type Purchase, type PurchaseState } from '../../../src/school/payments/index.ts';
import { aPurchase, OFFER } from '../../support/purchases.ts';
import { addPerson } from '../../support/school.ts';
import { mailTo } from '../credentials/support.ts';

/** When the clinics of these tests do what they do. */
export const AT = Date.UTC(2026, 10, 29, 12);

let count = 0;

/** A purchase of seats in the fixture's courses, as it stands in a state. */
export async function seatsFor(clinic: string, buyer: string, seats: number, state: PurchaseState = 'settled') {
  count += 1;
  const terms = { ...OFFER, title: 'Both courses' };
  const purchase = aPurchase({ id: `bought-${count}`, buyer, clinic, seats, terms, state, openedAt: AT });
  await write((tx) => addPurchase(tx, purchase));
  return purchase;
}

/** A clinic with a manager and seats that are paid. */
export async function clinicWith(seats: number): Promise<{ manager: Person; clinic: string; purchase: Purchase }> {
  const manager = await addPerson();
  const created = await createClinic(manager, 'Harbour Street Clinic', AT);
  if (!created.ok) throw new Error(created.reason);
  return { manager, clinic: created.clinic, purchase: await seatsFor(created.clinic, manager.id, seats) };
}

/** Lets a purchase come to another state. */
export const comesTo = (purchase: Purchase, state: PurchaseState): Promise<void> =>
  write((tx) => changePurchase(tx, purchase.id, { state }));

/** What an address was sent, newest first. */
export const lettersTo = async (email: string) => (await mailTo(email)).toSorted((a, b) => b.createdAt - a.createdAt);

/** The secret in the newest invitation that an address was sent. */
export async function secretFor(email: string): Promise<string> {
  const found = (await lettersTo(email)).flatMap((it) => /\/seats\/([\w-]+)/.exec(it.body)?.[1] ?? []);
  const [secret] = found;
  if (!secret) throw new Error(`${email} was not invited`);
  return secret;
}
