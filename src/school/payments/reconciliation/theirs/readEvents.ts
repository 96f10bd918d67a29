import type Stripe from 'stripe';
import type { Db } from '../../../../../db/client.ts';
import { DAY } from '../../../../platform/clock.ts';
import { dayOf } from '../../../../platform/days.ts';
import { stripe } from '../../../../platform/stripe/client.ts';
import { EVENT_TYPES } from '../../facts/eventTypes.ts';
import type { Found } from '../compare.ts';
import { knownCustomers, receivedOf } from '../ours/store.ts';
import { pagesOf } from './pagesOf.ts';
import { SETTLING } from './settling.ts';

/** How far back Stripe tells its events, in ms. Source: docs.stripe.com/api/events. */
const KEPT = 30 * DAY;

/** Between two moments, in ms. */
interface Span {
  from: number;
  to: number;
}

/** Stripe's events that the school acts on and never received, a page at a time. */
export async function* missedEvents(db: Db, { from, to }: Span): AsyncGenerator<Stripe.Event[]> {
  const created = { gte: Math.floor(from / 1000), lt: Math.floor(to / 1000) };
  for await (const page of pagesOf((asked) => stripe().events.list({ ...asked, created }))) {
    const received = await receivedOf(
      db,
      page.map((it) => it.id),
    );
    yield page.filter((it) => EVENT_TYPES.has(it.type) && !received.has(it.id));
  }
}

/**
 * What Stripe's events of the last 30 days tell beside purchases: days on which some never arrived, and customers who were
 * deleted there.
 * @param now in ms. @throws what Stripe's client throws.
 */
export async function readEvents(db: Db, now: number): Promise<Found[]> {
  const missed = new Map<string, number>();
  for await (const page of missedEvents(db, { from: now - KEPT, to: now - SETTLING })) {
    for (const { created } of page) {
      const day = dayOf(created * 1000);
      missed.set(day, (missed.get(day) ?? 0) + 1);
    }
  }
  const days = [...missed].map(
    ([day, events]): Found => ({
      ...{ kind: 'events-missed', subject: day, purchase: null },
      details: { note: events === 1 ? `1 event of ${day}` : `${events} events of ${day}` },
    }),
  );
  return [...days, ...(await deletedCustomers(db, now))];
}

async function deletedCustomers(db: Db, now: number): Promise<Found[]> {
  const found: Found[] = [];
  const created = { gte: Math.floor((now - KEPT) / 1000) };
  const deletions = (asked: object) => stripe().events.list({ ...asked, created, type: 'customer.deleted' });
  for await (const page of pagesOf(deletions)) {
    const ids = page.map((it) => (it.data.object as Stripe.Customer).id);
    for (const { customer, person } of await knownCustomers(db, ids)) {
      found.push({
        kind: 'customer-deleted',
        subject: customer,
        purchase: null,
        details: { person, objects: [customer] },
      });
    }
  }
  return found;
}
