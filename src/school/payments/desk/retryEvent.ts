import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { makeDue } from './store.ts';

/** A registrar has an event of Stripe's applied anew. Refused to others, and for one that waits for its first try. @param now in ms. */
export const retryEvent = (registrar: Person, id: string, now: number) =>
  write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (!(await makeDue(tx, id, now))) return refused('unknown');
    await record(tx, { at: now, actor: registrar.id, action: 'event-tried-again', subject: `event/${id}` });
    return done();
  });
