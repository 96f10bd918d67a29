import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { hashPassword } from '../../platform/passwords.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { confirmIdentity } from './confirmIdentity.ts';
import { spendAllLinks } from './links/store.ts';
import { passwordChanged } from './messages.ts';
import { type PasswordProblem, passwordProblem } from './passwordRules.ts';
import { removeSessionsOf } from './sessions/store.ts';
import { findAccount, setPasswordHash } from './store.ts';
import type { Person } from './visitor.ts';
import type { TooMany } from './wording.ts';

type Changed = Done | Refused<PasswordProblem | 'wrong-password'> | TooMany;

/**
 * Changes a password, ends every other session, makes links under way useless and tells the owner.
 * @param session the one that goes on: the hash of its token.
 * @param from the client's network address.
 */
export async function changePassword(
  person: Person,
  { present, next }: { present: string; next: string },
  { session, from }: { session: string; from: string },
  at = now(),
): Promise<Changed> {
  const problem = passwordProblem(next, person);
  if (problem) return refused(problem);
  const confirmed = await confirmIdentity(person, present, from);
  if (!confirmed.ok) return confirmed;
  const passwordHash = await hashPassword(next);
  return write(async (tx) => {
    // Of two changes at once the second finds that the password it was given is the present one no longer.
    if ((await findAccount(tx, person.id))?.passwordHash !== confirmed.passwordHash) return refused('wrong-password');
    await setPasswordHash(tx, person.id, passwordHash);
    await removeSessionsOf(tx, person.id, session);
    await spendAllLinks(tx, person.id, at);
    await record(tx, { at, actor: person.id, action: 'password-changed', subject: `person/${person.id}` });
    await post(tx, passwordChanged(person), at);
    return done();
  });
}
