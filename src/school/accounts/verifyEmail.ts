import { type Db, database, write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { hashSecret } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { findLink, spendAllLinks, spendLink } from './links/store.ts';
import { addressChanged } from './messages.ts';
import { findAccount, findAccountByEmail, setVerifiedEmail } from './store.ts';
import type { Person, Visitor } from './visitor.ts';

type Verified = Done<{ changed: boolean }> | Refused<'link-spent' | 'sign-in-first'>;

/** The address that a link would prove, or undefined when the link works no longer. Uses nothing up. */
export async function addressToVerify(secret: string, at = now()): Promise<string | undefined> {
  return (await findLink(database(), hashSecret(secret), 'verify', at))?.email;
}

/**
 * Proves an address by the link sent to it. A new address takes the old one's place, and the old one is told.
 * @param visitor who has the link open. A new address is taken only from its own person signed in: else whoever
 *   got the link through a slip in the address could make the account theirs.
 */
export const verifyEmail = (visitor: Visitor, secret: string, at = now()): Promise<Verified> =>
  write(async (tx) => {
    const link = await findLink(tx, hashSecret(secret), 'verify', at);
    const person = link && (await findAccount(tx, link.person))?.person;
    if (!link || !person) return refused('link-spent');
    const changed = link.email !== person.email;
    if (changed && visitor?.id !== person.id) return refused(visitor ? 'link-spent' : 'sign-in-first');
    if (changed && (await findAccountByEmail(tx, link.email))) return refused('link-spent');
    await spendLink(tx, link.hash, 'verify', at);
    await setVerifiedEmail(tx, person.id, link.email, at);
    await tell(tx, person, link.email, changed, at);
    return done({ changed });
  });

async function tell(tx: Db, person: Person, email: string, changed: boolean, at: number): Promise<void> {
  const action = changed ? 'email-changed' : 'email-verified';
  await record(tx, { at, actor: person.id, action, subject: `person/${person.id}` });
  if (!changed) return;
  // Links sent to the old address must not lead back to it.
  await spendAllLinks(tx, person.id, at);
  await post(tx, addressChanged(person, email), at);
}
