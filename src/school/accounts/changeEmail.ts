import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { confirmIdentity } from './confirmIdentity.ts';
import { emailField } from './fields.ts';
import { takeMail } from './limits.ts';
import { makeLink } from './links/links.ts';
import { addressWanted, confirmAddress } from './messages.ts';
import { findAccountByEmail } from './store.ts';
import type { Person } from './visitor.ts';
import { type TooMany, tooMany } from './wording.ts';

type Asked = Done | Refused<'not-accepted' | 'same-address' | 'wrong-password'> | TooMany;

/**
 * Asks for another address: a link goes there, and the address changes once it is confirmed (verifyEmail).
 * Says the same when someone else has the address; then its owner is told instead.
 * @param from the client's network address.
 */
export async function changeEmail(
  person: Person,
  typed: { email: string; password: string },
  from: string,
  at = now(),
): Promise<Asked> {
  const checked = emailField.safeParse(typed.email);
  if (!checked.success) return refused('not-accepted');
  const email = checked.data;
  if (email === person.email) return refused('same-address');
  const confirmed = await confirmIdentity(person, typed.password, from);
  if (!confirmed.ok) return confirmed;
  const wait = await takeMail(email);
  if (wait) return tooMany(wait);
  return write(async (tx) => {
    // The link is made even if it is not sent, so that both cases do the same work.
    const owner = (await findAccountByEmail(tx, email))?.person;
    const secret = await makeLink(tx, 'verify', { person: person.id, email }, at);
    await post(tx, owner ? addressWanted(owner) : confirmAddress(email, secret), at);
    await record(tx, { at, actor: person.id, action: 'email-change-asked', subject: `person/${person.id}` });
    return done();
  });
}
