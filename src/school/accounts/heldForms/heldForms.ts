import { database, write } from '../../../../db/client.ts';
import { HOUR, now } from '../../../platform/clock.ts';
import { ownPath } from '../../../platform/ownPath.ts';
import { hashSecret, newSecret } from '../../../platform/tokens.ts';
import { addHeld, findHeld, removeHeld, trimHeld } from './store.ts';

/** A form that someone filled in when their session had ended. */
export interface HeldForm {
  /** Where it was sent. */
  path: string;
  fields: readonly (readonly [name: string, value: string])[];
}

/** How many forms are held at most. Anyone can have one held, so they must not fill the disk; the oldest go. */
const MOST = 300;

/**
 * Keeps a form for an hour, so that it can be sent once its writer has signed in again. Passwords are left out.
 * @param path where it was sent.
 * @returns the secret that leads back to it.
 */
export async function holdForm(path: string, entries: HeldForm['fields'], at = now()): Promise<string> {
  const secret = newSecret();
  const fields = entries
    .filter(([name]) => !/password/i.test(name))
    .map(([name, value]): [string, string] => [name, value]);
  await write(async (tx) => {
    await addHeld(tx, { hash: hashSecret(secret), path: ownPath(path) ?? '/', fields, expiresAt: at + HOUR });
    await trimHeld(tx, at, MOST);
  });
  return secret;
}

/** The form that a secret leads to, for as long as it is held. */
export async function findHeldForm(secret: string, at = now()): Promise<HeldForm | undefined> {
  const row = await findHeld(database(), hashSecret(secret), at);
  return row && { path: row.path, fields: row.fields };
}

/** The form that a secret leads to, which is then held no longer. */
export async function takeHeldForm(secret: string, at = now()): Promise<HeldForm | undefined> {
  return write(async (tx) => {
    const row = await findHeld(tx, hashSecret(secret), at);
    await removeHeld(tx, hashSecret(secret));
    return row && { path: row.path, fields: row.fields };
  });
}
