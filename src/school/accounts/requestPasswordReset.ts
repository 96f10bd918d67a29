import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { sha256 } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done } from '../outcome.ts';
import { takeReset } from './limits.ts';
import { makeLink } from './links/links.ts';
import { resetLink } from './messages.ts';
import { findAccountByEmail } from './store.ts';
import { type TooMany, tooMany } from './wording.ts';

/**
 * Sends a link to set a new password, if an account has the address. Says the same if none has, and writes to
 * the log then too, so that both take a commit's time.
 * @param from the client's network address.
 */
export async function requestPasswordReset(typed: string, from: string, at = now()): Promise<Done | TooMany> {
  const email = typed.trim().toLowerCase();
  const wait = await takeReset(email, from);
  if (wait) return tooMany(wait);
  return write(async (tx) => {
    const person = (await findAccountByEmail(tx, email))?.person;
    const subject = person ? `person/${person.id}` : `address/${sha256(email).slice(0, 16)}`;
    await record(tx, { at, actor: null, action: 'password-reset-asked', subject });
    if (person) await post(tx, resetLink(person, await makeLink(tx, 'reset', { person: person.id, email }, at)), at);
    return done();
  });
}
