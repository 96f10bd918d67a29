import { write } from '../../../../db/client.ts';
import { isDuplicate } from '../../../../db/faults.ts';
import { newId } from '../../../platform/tokens.ts';
import { confirmIdentity, type Person, registrars } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { post } from '../../mail/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { erasureAsked, erasureWaits } from './messages.ts';
import { addErasure } from './store.ts';

type Confirmed = Awaited<ReturnType<typeof confirmIdentity>>;
export type AskRefusal = Refused<'asked-already'> | Exclude<Confirmed, { ok: true }>;

/**
 * A person asks to have their data erased. Their password shows that it is they. Registrars are told.
 * @param from the client's network address. @param at in ms. @returns the id of the request.
 */
export async function askErasure(
  person: Person,
  password: string,
  from: string,
  at: number,
): Promise<Done<{ erasure: string }> | AskRefusal> {
  const confirmed = await confirmIdentity(person, password, from);
  if (!confirmed.ok) return confirmed;
  const erasure = newId();
  try {
    return await write(async (tx) => {
      await addErasure(tx, { id: erasure, person: person.id, askedAt: at });
      const details = { erasure };
      await record(tx, { at, actor: person.id, action: 'erasure-asked', subject: `person/${person.id}`, details });
      await post(tx, erasureAsked(person, erasure), at);
      for (const registrar of await registrars(tx)) await post(tx, erasureWaits(registrar.email, erasure), at);
      return done({ erasure });
    });
  } catch (error) {
    if (isDuplicate(error)) return refused('asked-already');
    throw error;
  }
}
