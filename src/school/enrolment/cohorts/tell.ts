import type { Db } from '../../../../db/client.ts';
import { findPerson, type Person, registrars } from '../../accounts/index.ts';
import { type Message, post } from '../../mail/index.ts';

/** Puts a letter to a person in the outbox; nothing where the account is gone. @param now in ms. */
export async function mailTo(tx: Db, id: string, letter: (to: Person) => Message, now: number): Promise<void> {
  const person = await findPerson(id);
  if (person) await post(tx, letter(person), now);
}

/** Puts a letter to each registrar in the outbox. @param now in ms. */
export async function mailToRegistrars(tx: Db, letter: (to: Person) => Message, now: number): Promise<void> {
  for (const registrar of await registrars(tx)) await post(tx, letter(registrar), now);
}
