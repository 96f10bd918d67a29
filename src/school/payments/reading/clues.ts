import { idOf } from '../facts/fact.ts';

/** What an object of Stripe's says of the purchase that it belongs to. */
export interface Clues {
  /** Ids of purchases, as the school put them into metadata. */
  purchases: string[];
  /** Stripe's ids: its own, and of what it belongs to. */
  objects: string[];
  paymentIntent: string | null;
}

/** Fields of Stripe's objects that name what they belong to. */
const BELONGS_TO = ['payment_intent', 'invoice', 'subscription', 'schedule', 'session'];

/** Reads the clues in an object of any kind: kinds name each other by the same fields. */
export function cluesIn(object: unknown): Clues {
  const about = asRecord(object);
  const parent = asRecord(asRecord(about.parent).subscription_details);
  const payment = asRecord(about.payment);
  const places = [about, parent, payment];
  const named = places.flatMap((it) => BELONGS_TO.map((field) => toId(it[field])));
  const metadata = [about, parent].map((it) => asRecord(it.metadata).purchase);
  return {
    purchases: unique([...metadata, about.client_reference_id].map(toId)),
    objects: unique([toId(about.id), ...named]),
    paymentIntent:
      about.object === 'payment_intent' ? toId(about.id) : (toId(about.payment_intent) ?? toId(payment.payment_intent)),
  };
}

const asRecord = (it: unknown): Record<string, unknown> =>
  typeof it === 'object' && it !== null ? (it as Record<string, unknown>) : {};

const toId = (it: unknown): string | null => idOf(it as Parameters<typeof idOf>[0]);

const unique = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((it) => it !== null))];
