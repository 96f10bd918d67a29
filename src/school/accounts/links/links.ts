import type { Db } from '../../../../db/client.ts';
import { DAY, HOUR } from '../../../platform/clock.ts';
import { hashSecret, newSecret } from '../../../platform/tokens.ts';
import { addLink, type Purpose, removeExpiredLinks } from './store.ts';

/** How long a link works, in ms. */
const LIFE: Record<Purpose, number> = { verify: DAY, reset: HOUR };

/**
 * Makes a secret for a link that is sent by mail and works once: for a day to prove an address, for an hour to
 * set a password. Only its hash is kept.
 * @param email the address that it proves, or that it is sent to.
 */
export async function makeLink(
  tx: Db,
  purpose: Purpose,
  { person, email }: { person: string; email: string },
  now: number,
): Promise<string> {
  const secret = newSecret();
  await removeExpiredLinks(tx, person, now);
  await addLink(tx, {
    hash: hashSecret(secret),
    person,
    purpose,
    email,
    createdAt: now,
    expiresAt: now + LIFE[purpose],
  });
  return secret;
}
