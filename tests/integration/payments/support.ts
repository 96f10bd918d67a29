import { eq } from 'drizzle-orm';
import Stripe from 'stripe';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { enrolments, rights } from '../../../db/schema/enrolment.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { paymentFacts, purchases } from '../../../db/schema/payments.ts';
import { useClock } from '../../../src/platform/clock.ts';
import { useStripe } from '../../../src/platform/stripe/client.ts';
import { webhookSecret } from '../../../src/platform/stripe/webhookSecret.ts';
import { workOnPayments } from '../../../src/school/payments/apply/worker.ts';
import { takeEvent } from '../../../src/school/payments/index.ts';
import { addPurchase } from '../../../src/school/payments/purchases/store.ts';
import type { World } from '../../support/payments/world.ts';
import { addPerson } from '../../support/school.ts';

let count = 0;

/** A purchase of a new person's, opened at a stand-in of its own, which the school asks from now on. */
export async function opened(begin: (id: string) => World): Promise<World> {
  count += 1;
  const world = begin(`purchase-${count}`);
  await world.open();
  const buyer = await addPerson();
  world.purchase = { ...world.purchase, buyer: buyer.id };
  await write((tx) => addPurchase(tx, world.purchase));
  useClock(() => world.clock);
  useStripe(world.client);
  return world;
}

/** Stripe tells the school of something, signed as it signs. */
export async function tell(raw: string, clock: number): Promise<void> {
  const timestamp = Math.floor(clock / 1000);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: raw, secret: webhookSecret(), timestamp });
  const taken = await takeEvent(Buffer.from(raw), signature, clock);
  if (!taken.ok) throw new Error(taken.reason);
}

/** The worker does all that is due. */
export async function workOffAll(): Promise<void> {
  while (await workOnPayments());
}

/** Everything that the school holds of a purchase, but for ids of its own and moments at which it heard of something. */
export async function allOf({ purchase: { id, buyer } }: World) {
  const [row] = await database().select().from(purchases).where(eq(purchases.id, id));
  const { state, paid, refunded, payments, graceUntil, schedule, subscription } = row ?? {};
  const facts = await database().select().from(paymentFacts).where(eq(paymentFacts.purchase, id));
  const theirs = await database().select().from(rights).where(eq(rights.person, buyer));
  const entered = await database().select().from(enrolments).where(eq(enrolments.person, buyer));
  const audit = (await database().select().from(auditLog)).filter((it) => JSON.stringify(it).includes(id));
  const letters = (await database().select().from(outbox)).filter((it) =>
    it.recipient.startsWith(`${buyer.replace('-', '')}@`),
  );
  return {
    purchase: { state, paid, refunded, payments, graceUntil, schedule, subscription },
    facts: facts.map((it) => `${it.key} ${it.at} ${it.amount}`).sort(),
    rights: theirs.map(({ course, money, attendance, until }) => ({ course, money, attendance, until })),
    standings: entered.map(({ course, standing, until }) => ({ course, standing, until })),
    audit: audit.map((it) => `${it.action} ${it.subject}`).sort(),
    letters: letters.map((it) => it.subject).sort(),
  };
}
