import type Stripe from 'stripe';
import { database, write } from '../../../../../db/client.ts';
import { DAY } from '../../../../platform/clock.ts';
import { done, refused } from '../../../outcome.ts';
import { makeDue } from '../../desk/store.ts';
import type { ReceivedEvent } from '../../inbox/readEvent.ts';
import { addEvents } from '../../inbox/store.ts';
import { missedEvents } from '../theirs/readEvents.ts';
import type { Remedy } from './remedy.ts';

/** Fetches the events of a day that never arrived, and puts them into the inbox as if they had. */
export const takeMissed: Remedy = async ({ subject: day }, _by, now) => {
  const from = Date.parse(day);
  for await (const page of missedEvents(database(), { from, to: from + DAY })) {
    if (page.length > 0) await write((tx) => addEvents(tx, page.map(toReceived), now));
  }
  return done();
};

function toReceived(event: Stripe.Event): ReceivedEvent {
  const { id, type, created, livemode, data } = event;
  const object = (data.object as { id?: string }).id ?? '';
  return { id, type, object, createdAt: created * 1000, livemode, payload: JSON.stringify(event) };
}

/** Lets an event be tried again that was given up. */
export const retryGivenUp: Remedy = async ({ subject }, _by, now) =>
  (await write((tx) => makeDue(tx, subject, now))) ? done() : refused('gone');
