import type { Db } from '../../../../db/client.ts';
import { normalCode } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { decideCode } from './decideCode.ts';
import { type AccessCode, findCode, usesOf } from './store.ts';

/**
 * The access code that a person typed, if they can use it for an offer: `{ ok: true, code }`, or why not. Its `percent`
 * says what it takes off; 100 opens the offer (`openByCode`). Nothing is held yet: `holdCode`.
 * @param typed as it stood in the field. @param offer the id of a course, diploma or bundle. @param now in ms.
 */
export async function findUsableCode(db: Db, typed: string, offer: string, person: Person, now: number) {
  const code = await findCode(db, normalCode(typed));
  return judgeCode(db, code, code?.offer === offer, person, now);
}

/** Judges a code as it stands in the table. @param fits whether it is for what they want. */
export async function judgeCode(
  db: Db,
  code: AccessCode | undefined,
  fits: boolean,
  person: Person,
  now: number,
): Promise<ReturnType<typeof decideCode>> {
  const uses = code ? await usesOf(db, code.code, person.id) : { theirs: false, others: 0 };
  return decideCode({ code, fits, person, ...uses }, now);
}
