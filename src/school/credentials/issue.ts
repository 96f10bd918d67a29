import type { Db } from '../../../db/client.ts';
import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import { newCode } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { CODE_GROUPS } from './code.ts';
import { signAward } from './openBadge/index.ts';
import { enter } from './register/enter.ts';
import type { Snapshot } from './snapshot.ts';
import { addAward } from './store.ts';

/** An award to be issued. `at` in ms. */
export interface Issuing {
  person: string;
  at: number;
  /** Which award of this person and subject it is, from 1. */
  number: number;
  /** The code of the award that it takes the place of. */
  replaces?: string;
  /** Makes the snapshot, once the address at which it can be checked is known. */
  take: (verifyUrl: string) => Snapshot;
}

/** What was issued. */
export interface Issued {
  code: string;
  snapshot: Snapshot;
}

/**
 * Issues an award: keeps it with its signed credential, enters it in the register and in the audit log, in the caller's
 * transaction.
 * @returns undefined where the person holds an award with this number already: then nothing was done.
 */
export async function issue(tx: Db, { person, at, number, replaces, take }: Issuing): Promise<Issued | undefined> {
  const code = newCode(CODE_GROUPS);
  const snapshot = take(publicLink(paths.verifyCode(code)));
  const { kind, subject, expiresOn } = snapshot;
  const award = { code, snapshot, issuedAt: at, expiresAt: expiresOn === undefined ? null : endOf(expiresOn) };
  const statusIndex = await addAward(tx, { ...award, person, kind, subject: subject.id, number, replaces });
  if (statusIndex === undefined) return undefined;
  await signAward(tx, { ...award, statusIndex });
  await enter(tx, { kind: 'issued', award: code, at, snapshot });
  await record(tx, {
    at,
    actor: null,
    action: 'award-issued',
    subject: `award/${code}`,
    details: { person, kind, subject: subject.id, version: subject.version },
  });
  return { code, snapshot };
}

/** The moment at which a day is over, in UTC. @param day such as `2027-11-29`. */
const endOf = (day: string): number => Date.parse(day) + 86_400_000;
