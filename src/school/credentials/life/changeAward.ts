import { type Db, write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { type Message, post } from '../../mail/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { readCode } from '../code.ts';
import { enter } from '../register/enter.ts';
import type { AwardEvent } from '../register/standing.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Award, awardWith, holder } from '../store.ts';
import { decideLife, type LifeDeed, type StateRefusal } from './decideLife.ts';

/** The most letters that a reason may have. */
export const REASON_MAX = 500;

/** Why a deed of a registrar was refused before anything was done. */
export type ChangeRefusal = 'not-registrar' | 'reason-missing' | 'reason-long' | 'unknown-award' | StateRefusal;

/** What a registrar asks for. */
export interface Asking {
  /** As typed. */
  code: string;
  /** Shown to whoever checks the award; 1 to 500 characters. */
  reason: string;
  /** In ms. */
  at: number;
}

/** An award that a deed is done with, who does it, why and when. */
export interface Change extends Omit<Asking, 'code'> {
  award: Award;
  by: Person;
}

/**
 * Does something with an award, in one transaction, if its state allows that at this very moment: of two deeds at once
 * the second finds what the first has left.
 * @param work what to do; the reason that it is given is trimmed.
 */
export async function changeAward<Result extends Done | Refused<string>>(
  by: Person,
  deed: LifeDeed,
  { code, reason, at }: Asking,
  work: (tx: Db, change: Change) => Promise<Result>,
): Promise<Result | Refused<ChangeRefusal>> {
  if (!by.registrar) return refused('not-registrar');
  const why = reason.trim();
  if (!why) return refused('reason-missing');
  if ([...why].length > REASON_MAX) return refused('reason-long');
  return write(async (tx) => {
    const award = await awardWith(tx, readCode(code));
    if (!award) return refused('unknown-award');
    const decision = decideLife(deed, award);
    return decision.ok ? work(tx, { award, by, reason: why, at }) : decision;
  });
}

/** What happened to an award, for the register and the audit log, and the letter to its holder. */
export interface Happening {
  kind: AwardEvent['kind'];
  /** The code of the award that takes its place. */
  replacedBy?: string;
  /** Told by the audit log besides the reason. */
  details?: Record<string, unknown>;
  letter: (to: string, snapshot: Snapshot, reason: string) => Message;
}

/** Enters what happened to an award in the register and in the audit log, and tells its holder. */
export async function tell(tx: Db, { award, by, reason, at }: Change, happening: Happening): Promise<Done> {
  const { kind, replacedBy, details, letter } = happening;
  await enter(tx, { kind, award: award.code, at, by: by.id, reason, replacedBy });
  await record(tx, {
    ...{ at, actor: by.id, action: `award-${kind}`, subject: `award/${award.code}` },
    details: { reason, ...(replacedBy && { replacedBy }), ...details },
  });
  await post(tx, letter((await holder(tx, award.person)).email, award.snapshot, reason), at);
  return done();
}
