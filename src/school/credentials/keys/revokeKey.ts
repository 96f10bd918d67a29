import { write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { currentKey } from './currentKey.ts';
import { publishKeys } from './publish.ts';
import type { KeyRefusal } from './rotate.ts';
import { endKey, keysOf } from './store.ts';

/** The longest reason, in characters. */
export const KEY_REASON_MAX = 300;

/**
 * A registrar says that a key is in wrong hands: nothing that is dated later is good. Where it was the one that signs,
 * another is made at once.
 * @param reason kept in the list of keys, 1 to 300 characters. @param at in ms.
 */
export async function revokeKey(
  registrar: Person,
  id: string,
  reason: string,
  at = now(),
): Promise<Done | Refused<KeyRefusal>> {
  if (!registrar.registrar) return refused('not-registrar');
  const why = reason.trim();
  if (!why) return refused('reason-missing');
  if ([...why].length > KEY_REASON_MAX) return refused('reason-long');
  return write(async (tx) => {
    const key = (await keysOf(tx)).find((it) => it.id === id);
    if (!key) return refused('unknown-key');
    if (key.revokedAt !== null) return refused('revoked-already');
    await endKey(tx, id, { revokedAt: Math.max(at, key.createdAt), reason: why });
    await record(tx, {
      ...{ at, actor: registrar.id, action: 'key-revoked', subject: `key/${id}` },
      details: { reason: why },
    });
    await currentKey(tx, at);
    await publishKeys(await keysOf(tx));
    return done();
  });
}
