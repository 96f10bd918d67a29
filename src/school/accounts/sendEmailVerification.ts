import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { takeMail } from './limits.ts';
import { makeLink } from './links/links.ts';
import { confirmAddress } from './messages.ts';
import type { Person } from './visitor.ts';
import { type TooMany, tooMany } from './wording.ts';

/** Sends another link to prove the present address. Refused when it is proven already, or asked too often. */
export async function sendEmailVerification(
  person: Person,
  at = now(),
): Promise<Done | Refused<'verified-already'> | TooMany> {
  if (person.emailVerified) return refused('verified-already');
  const wait = await takeMail(person.email);
  if (wait) return tooMany(wait);
  return write(async (tx) => {
    const secret = await makeLink(tx, 'verify', { person: person.id, email: person.email }, at);
    await post(tx, confirmAddress(person.email, secret), at);
    await record(tx, { at, actor: person.id, action: 'email-verification-sent', subject: `person/${person.id}` });
    return done();
  });
}
