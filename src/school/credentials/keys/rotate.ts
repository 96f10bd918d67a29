import { write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import type { Person } from '../../accounts/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { currentKey, replaceKey } from './currentKey.ts';
import { keysOf } from './store.ts';

/** Why a key was left as it is. */
export type KeyRefusal = 'not-registrar' | 'reason-missing' | 'reason-long' | 'unknown-key' | 'revoked-already';

/**
 * A registrar has the school sign with another key from now on. What the old one signed stays good.
 * @param at in ms.
 */
export async function rotateKey(registrar: Person, at = now()): Promise<Done | Refused<KeyRefusal>> {
  if (!registrar.registrar) return refused('not-registrar');
  return write(async (tx) => {
    const { id } = await currentKey(tx, at);
    const old = (await keysOf(tx)).find((it) => it.id === id);
    if (!old) return refused('unknown-key');
    await replaceKey(tx, old, at, registrar.id, 'Another key took its place.');
    return done();
  });
}
