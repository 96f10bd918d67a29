import { eq } from 'drizzle-orm';
import { database, write } from '../../../db/client.ts';
import { clinics, seats } from '../../../db/schema/clinics.ts';
import { enrolments, rights } from '../../../db/schema/enrolment.ts';
import { paymentFacts, purchases, refundOrders, stripeCustomers, stripeEvents } from '../../../db/schema/payments.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { stripe } from '../../../src/platform/stripe/client.ts';
import { rightsOfPurchase } from '../../../src/school/enrolment/index.ts';
import { applyFacts } from '../../../src/school/payments/apply/applyFacts.ts';
import type { KindId } from '../../../src/school/payments/index.ts';
import type { PaymentFact, Purchase } from '../../../src/school/payments/purchases/store.ts';
import { addPerson } from '../../support/school.ts';
import type { PaidSchool } from './support.ts';

/** Plants a fault; gives the id of what it is about. */
type Plant = (school: PaidSchool) => Promise<string>;

const fact = (
  of: Purchase,
  kind: PaymentFact['kind'],
  object: string,
  more: Partial<PaymentFact> = {},
): PaymentFact => ({
  ...{ key: `${object}:${kind}`, purchase: of.id, kind, at: of.openedAt, amount: null, currency: null, object },
  ...{ details: {}, ...more },
});

const refundAt = async (school: PaidSchool, of: Purchase, amount?: number) => {
  const { id: charge } = await school.chargeOf(of);
  return stripe().refunds.create({ charge, ...(amount !== undefined && { amount }) });
};

/** Everything that can come between the books, each planted in its own way: at Stripe unseen, or in the database. */
export const FAULTS: Readonly<Record<KindId, Plant>> = {
  async 'paid-not-enrolled'(school) {
    const opened = await school.open();
    await school.unseen(() => school.standIn.pay(opened.session));
    return opened.id;
  },
  async 'paid-after-abandoned'(school) {
    const opened = await school.open();
    await write((tx) => applyFacts(tx, opened.id, [fact(opened, 'checkout-expired', opened.session)], school.now));
    await school.unseen(() => school.standIn.pay(opened.session));
    return opened.id;
  },
  async 'paused-though-paid'(school) {
    const bought = await school.buy();
    await write((tx) => tx.update(rights).set({ money: 'stopped' }).where(eq(rights.purchase, bought.id)));
    return bought.id;
  },
  async 'refunded-and-in'(school) {
    const bought = await school.buy();
    await school.unseen(() => refundAt(school, bought));
    return bought.id;
  },
  async 'charged-back-and-in'(school) {
    const bought = await school.buy();
    const { id } = await school.chargeOf(bought);
    await school.unseen(async () => school.standIn.closeDispute((await school.standIn.dispute(id)).id, 'lost'));
    return bought.id;
  },
  async 'disputed-and-in'(school) {
    const bought = await school.buy();
    const { id } = await school.chargeOf(bought);
    await school.unseen(() => school.standIn.dispute(id));
    return bought.id;
  },
  async 'plan-cancelled-and-in'(school) {
    const { id, subscription } = await school.buy({ plan: 'monthly' });
    await school.unseen(() => stripe().subscriptions.cancel(subscription ?? ''));
    return id;
  },
  async 'in-without-paying'(school) {
    const { id, buyer } = await school.open();
    const right = { person: buyer, course: 'sample', via: 'payment', basis: id, purchase: id } as const;
    await write((tx) => tx.insert(rights).values({ ...right, id: `right-${id}`, grantedAt: 0, money: 'in-order' }));
    return id;
  },
  async 'standing-differs'(school) {
    const { id, buyer } = await school.buy();
    await write((tx) => tx.update(enrolments).set({ standing: 'returned' }).where(eq(enrolments.person, buyer)));
    return id;
  },
  async 'currency-differs'(school) {
    return (await school.buy({}, { currency: 'EUR' })).id;
  },
  async 'amount-differs'(school) {
    return (await school.buy({}, { amount: 6000 })).id;
  },
  async 'paid-twice'(school) {
    const { buyer } = await school.buy();
    await school.pass(1000);
    return (await school.buy({ buyer })).id;
  },
  async 'paid-too-often'(school) {
    const { id, subscription, schedule } = await school.buy({ plan: 'monthly' });
    await school.unseen(async () => {
      await stripe().subscriptionSchedules.release(schedule ?? '');
      for (let more = 0; more < 3; more += 1) await school.standIn.bringForward(subscription ?? '');
      await stripe().subscriptions.cancel(subscription ?? '');
    });
    return id;
  },
  async 'refund-unknown'(school) {
    const bought = await school.buy();
    await school.unseen(() => refundAt(school, bought, 2500));
    return bought.id;
  },
  async 'refund-not-made'(school) {
    const bought = await school.buy();
    await write((tx) =>
      tx.insert(refundOrders).values({
        ...{ id: `order-${bought.id}`, purchase: bought.id, payment: bought.paymentIntent, amount: 1500 },
        ...{ reason: 'goodwill', orderedAt: school.now, orderedBy: null, endsAccess: false, dueAt: null, tries: 1 },
        ...{ doneAt: school.now, lastError: 'the balance does not cover this' },
      }),
    );
    return bought.id;
  },
  async 'told-otherwise'(school) {
    const bought = await school.buy();
    const { id } = await school.unseen(() => refundAt(school, bought, 5000));
    const wrong = fact(bought, 'refunded', id, { amount: 50, currency: 'USD', at: school.now });
    await write((tx) => applyFacts(tx, bought.id, [wrong], school.now));
    return bought.id;
  },
  async 'plan-without-end'(school) {
    const { id, schedule } = await school.buy({ plan: 'monthly' });
    await school.unseen(() => stripe().subscriptionSchedules.release(schedule ?? ''));
    return id;
  },
  async 'plan-runs-on'(school) {
    const bought = await school.buy({ plan: 'monthly' });
    // Let off, and the school forgets to tell Stripe.
    const waived = fact(bought, 'waived', 'by-hand', { object: null, at: school.now });
    await write(async (tx) => {
      await applyFacts(tx, bought.id, [waived], school.now);
      await tx.delete(stripeEvents).where(eq(stripeEvents.object, bought.id));
    });
    return bought.id;
  },
  async 'too-many-seats'(school) {
    const clinic = { id: 'clinic', name: 'Clinic', createdAt: 0, createdBy: 'registrar' };
    await write((tx) => tx.insert(clinics).values(clinic));
    const bought = await school.buy({ clinic: clinic.id, seats: 2, amount: 24_000 });
    for (const number of [1, 2, 3]) {
      const { id: person, email } = await addPerson();
      const id = `seat-${number}`;
      await write(async (tx) => {
        await tx.insert(seats).values({
          ...{
            id,
            clinic: clinic.id,
            purchase: bought.id,
            email,
            secretHash: id,
            invitedAt: 0,
            invitedBy: 'registrar',
          },
          ...{ person, acceptedAt: number },
        });
        const right = { id: `right-${id}`, person, course: 'sample', via: 'seat', basis: id } as const;
        await tx.insert(rights).values({ ...right, purchase: bought.id, grantedAt: 0, money: 'in-order' });
        const enrolment = { person, course: 'sample', startedAt: 0, via: 'seat', standing: 'open' } as const;
        await tx.insert(enrolments).values(enrolment);
      });
    }
    return bought.id;
  },
  async 'payment-unknown'(school) {
    const { id, subscription } = await school.buy({ plan: 'monthly' });
    await school.unseen(() => school.standIn.bringForward(subscription ?? ''));
    return id;
  },
  async 'state-differs'(school) {
    const { id } = await school.buy();
    await write((tx) => tx.update(purchases).set({ paid: 1 }).where(eq(purchases.id, id)));
    return id;
  },
  async 'paid-unknown'(school) {
    const opened = await school.open();
    await write((tx) => tx.delete(purchases).where(eq(purchases.id, opened.id)));
    await school.standIn.pay(opened.session);
    await school.work();
    const { payment_intent } = await stripe().checkout.sessions.retrieve(opened.session);
    return String(payment_intent);
  },
  // What is done unseen above is told of by events that never arrive.
  async 'events-missed'(school) {
    return new Date(school.now).toISOString().slice(0, 10);
  },
  async 'event-given-up'(school) {
    const { session } = await school.buy();
    const about = eq(stripeEvents.object, session ?? '');
    await write((tx) => tx.update(stripeEvents).set({ outcome: 'given-up', lastError: 'a fault' }).where(about));
    const event = await database().select().from(stripeEvents).where(about).get();
    return event?.id ?? '';
  },
  async 'right-without-ground'(school) {
    const { id: person } = await addPerson();
    const right = { person, course: 'sample', via: 'payment', basis: 'made-up', purchase: null } as const;
    await write((tx) => tx.insert(rights).values({ ...right, id: `right-${person}`, grantedAt: school.now }));
    return `right-${person}`;
  },
  async 'customer-deleted'() {
    const { id: person } = await addPerson();
    const { id } = await stripe().customers.create({ email: 'gone@school.test' });
    await write((tx) => tx.insert(stripeCustomers).values({ person, livemode: false, customer: id, at: 0 }));
    await stripe().customers.del(id);
    return id;
  },
  // The last: time runs out, and nobody looks.
  async 'grace-over'(school) {
    const bought = await school.buy({ plan: 'monthly' });
    school.standIn.failNext(bought.customer ?? '', 100);
    await school.standIn.bringForward(bought.subscription ?? '');
    await school.work();
    await school.pass(bought.terms.graceDays * DAY + DAY);
    return bought.id;
  },
};

/** The rights of a purchase, as they stand. */
export const rightsNow = (purchase: string) => rightsOfPurchase(database(), purchase);

/** What the books say of all money: what arrived, and what went back. */
export async function moneyInBooks(): Promise<{ paid: number; refunded: number }> {
  const rows = await database().select().from(paymentFacts);
  const sum = (kind: string) => rows.filter((it) => it.kind === kind).reduce((all, it) => all + (it.amount ?? 0), 0);
  return { paid: sum('paid'), refunded: sum('refunded') };
}
