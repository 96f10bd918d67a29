import { setTimeout as wait } from 'node:timers/promises';
import { write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import type { ReceivedEvent } from './readEvent.ts';
import { addEvents } from './store.ts';

/** How many events one transaction keeps at most, and for how long the first of them waits for others, in ms. */
const AT_ONCE = 100;
const GATHERS = 3;

interface Batch {
  events: ReceivedEvent[];
  kept: Promise<void>;
}

let gathering: Batch | undefined;

/**
 * Keeps an event. Those that arrive within some milliseconds, or while others are being written, are kept in one
 * transaction: a disk that makes sure of each commit takes a thousand a second, and Stripe sends many at once.
 * @throws when they could not be written: then Stripe sends each of them again.
 */
export function keepTogether(event: ReceivedEvent): Promise<void> {
  if (!gathering || gathering.events.length >= AT_ONCE) gathering = begin();
  gathering.events.push(event);
  return gathering.kept;
}

function begin(): Batch {
  const own: Batch = { events: [], kept: Promise.resolve() };
  own.kept = keep(own);
  return own;
}

async function keep(own: Batch): Promise<void> {
  await wait(GATHERS);
  try {
    await write(async (tx) => {
      close(own);
      await addEvents(tx, own.events, now());
    });
  } finally {
    close(own); // Where it did not come to a transaction, or the next ones would fail with it.
  }
}

/** From here on the next events gather anew. */
function close(own: Batch): void {
  if (gathering === own) gathering = undefined;
}
