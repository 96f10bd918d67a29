import { database } from '../../../../db/client.ts';
import { countEvents, eventsPage, type StripeEvent, type WhichEvents } from './store.ts';

const EVENTS_A_PAGE = 50;

/** One page of the events that Stripe sent, the newest first. @param page from 1. */
export async function listEvents(
  which: WhichEvents,
  page: number,
): Promise<{ events: StripeEvent[]; total: number; pages: number }> {
  const [events, total] = await Promise.all([
    eventsPage(database(), which, (page - 1) * EVENTS_A_PAGE, EVENTS_A_PAGE),
    countEvents(database(), which),
  ]);
  return { events, total, pages: Math.max(1, Math.ceil(total / EVENTS_A_PAGE)) };
}
