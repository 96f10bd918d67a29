import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { stripeCustomers } from '../../../../db/schema/payments.ts';

/** Who is which customer of Stripe's, where money is real or not. */
export type Customer = typeof stripeCustomers.$inferSelect;

export const findCustomer = (db: Db, person: string, livemode: boolean): Promise<Customer | undefined> =>
  db
    .select()
    .from(stripeCustomers)
    .where(and(eq(stripeCustomers.person, person), eq(stripeCustomers.livemode, livemode)))
    .get();

/** Keeps who is which customer, in place of one that Stripe no longer knows. */
export async function keepCustomer(db: Db, row: Customer): Promise<void> {
  const { customer, at } = row;
  await db
    .insert(stripeCustomers)
    .values(row)
    .onConflictDoUpdate({ target: [stripeCustomers.person, stripeCustomers.livemode], set: { customer, at } });
}
