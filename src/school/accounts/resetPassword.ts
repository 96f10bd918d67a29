import { database, write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { hashPassword } from '../../platform/passwords.ts';
import { hashSecret } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { forgiveSignIn } from './limits.ts';
import { findLink, spendAllLinks, spendLink } from './links/store.ts';
import { passwordChanged } from './messages.ts';
import { type PasswordProblem, passwordProblem } from './passwordRules.ts';
import { removeSessionsOf } from './sessions/store.ts';
import { findAccount, setPasswordHash, setVerifiedEmail } from './store.ts';

/** Whether a link to set a password still works. Uses nothing up. */
export const canReset = async (secret: string, at = now()): Promise<boolean> =>
  (await findLink(database(), hashSecret(secret), 'reset', at)) !== undefined;

/**
 * Sets a new password by the link sent for it, which proves the address too. Every session of the person ends,
 * every other link of theirs is useless from then on, and the limits on signing in start anew.
 * @param from the client's network address.
 */
export async function resetPassword(
  secret: string,
  password: string,
  from: string,
  at = now(),
): Promise<Done | Refused<PasswordProblem | 'link-spent'>> {
  const hash = hashSecret(secret);
  const link = await findLink(database(), hash, 'reset', at);
  const person = link && (await findAccount(database(), link.person))?.person;
  if (!person) return refused('link-spent');
  const problem = passwordProblem(password, person);
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(password);
  const result = await write(async (tx) => {
    if (!(await spendLink(tx, hash, 'reset', at))) return refused('link-spent');
    await setPasswordHash(tx, person.id, passwordHash);
    if (!person.emailVerified) await setVerifiedEmail(tx, person.id, person.email, at);
    await removeSessionsOf(tx, person.id);
    await spendAllLinks(tx, person.id, at);
    await record(tx, { at, actor: person.id, action: 'password-reset', subject: `person/${person.id}` });
    await post(tx, passwordChanged(person), at);
    return done();
  });
  if (result.ok) await forgiveSignIn(person.email, from);
  return result;
}
