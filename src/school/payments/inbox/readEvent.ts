import Stripe from 'stripe';
import { type Done, done, type Refused, refused } from '../../outcome.ts';

/** An event of Stripe's as it is kept: what it says of itself, and all of its text. */
export interface ReceivedEvent {
  id: string;
  type: string;
  /** Id of the object that it is about; empty where that has none. */
  object: string;
  /** ms. */
  createdAt: number;
  livemode: boolean;
  payload: string;
}

export type EventRefusal = 'unsigned' | 'wrong-signature' | 'too-old' | 'not-an-event' | 'other-mode';

/** How a school tells its events: by the secret that signs them, and by whether real money moves. */
export interface Expected {
  secret: string;
  live: boolean;
}

/** For how long a signature holds, in seconds: Stripe signs anew each time it sends an event again. */
const TOLERANCE = 300;

/**
 * Reads an event as it arrived, after its signature: nothing unsigned is even parsed. Source: docs.stripe.com/webhooks/signature.
 * @param signature the header `stripe-signature`. @param now in ms.
 */
export function readEvent(
  raw: Buffer,
  signature: string | undefined,
  { secret, live }: Expected,
  now: number,
): Done<{ event: ReceivedEvent }> | Refused<EventRefusal> {
  if (!signature) return refused('unsigned');
  const forged = flawOf(raw, signature, secret, now);
  if (forged) return refused(forged);
  const event = parsed(raw.toString('utf8'));
  if (!event) return refused('not-an-event');
  return event.livemode === live ? done({ event }) : refused('other-mode');
}

function flawOf(raw: Buffer, signature: string, secret: string, now: number): EventRefusal | undefined {
  const { signature: checker } = Stripe.webhooks;
  if (!checker) throw new Error('the client of Stripe has no check of signatures');
  const holds = (tolerance: number) => {
    try {
      return checker.verifyHeader(raw, signature, secret, tolerance, undefined, now);
    } catch {
      return false;
    }
  };
  if (holds(TOLERANCE)) return undefined;
  // Without a limit of age: whether it is the age alone.
  return holds(0) ? 'too-old' : 'wrong-signature';
}

function parsed(payload: string): ReceivedEvent | undefined {
  let it: unknown;
  try {
    it = JSON.parse(payload);
  } catch {
    return undefined;
  }
  const { id, object: kind, type, created, livemode, data } = (it ?? {}) as Record<string, unknown>;
  const about = (data as { object?: { id?: unknown } } | undefined)?.object;
  if (typeof id !== 'string' || kind !== 'event' || typeof type !== 'string') return undefined;
  if (typeof created !== 'number' || typeof livemode !== 'boolean' || !about) return undefined;
  const object = typeof about.id === 'string' ? about.id : '';
  return { id, type, object, createdAt: created * 1000, livemode, payload };
}
