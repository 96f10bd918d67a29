import Stripe from 'stripe';
import { database, write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { findPurchase } from '../purchases/store.ts';
import { compare } from './compare.ts';
import { KINDS } from './kinds.ts';
import { readOurs } from './ours/readOurs.ts';
import type { RemedyRefusal } from './remedies/remedy.ts';
import { REMEDIES } from './remedies.ts';
import { type Ending, endFindings, type Finding, findFinding } from './store.ts';

export type MendRefusal = RemedyRefusal | 'not-registrar' | 'not-open' | 'no-reason' | 'stripe-down' | 'still-so';

/**
 * A registrar mends what a comparison found, by the remedy of its kind, and the audit log says so. What is still so after
 * that stays open. Refused to others, for what is not open any more, and while Stripe cannot be asked.
 * @param now in ms.
 */
export async function mend(registrar: Person, id: string, now: number): Promise<Done | Refused<MendRefusal>> {
  if (!registrar.registrar) return refused('not-registrar');
  const finding = await findFinding(database(), id);
  if (!finding || finding.endedAt !== null) return refused('not-open');
  try {
    const mended = await REMEDIES[KINDS[finding.kind].remedy](finding, registrar, now);
    if (!mended.ok) return mended;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return refused('stripe-down');
    throw error;
  }
  if (await isStillSo(finding, now)) return refused('still-so');
  const ending = KINDS[finding.kind].remedy === 'put-down' ? 'put-down' : 'mended';
  return end(registrar, finding, ending, {}, now);
}

/** A registrar leaves a finding as it is, for a reason: it is not found again. Refused as `mend` is. @param now in ms. */
export async function putDown(registrar: Person, id: string, reason: string, now: number) {
  if (!registrar.registrar) return refused('not-registrar');
  if (reason === '') return refused('no-reason');
  const finding = await findFinding(database(), id);
  return finding ? end(registrar, finding, 'put-down', { reason }, now) : refused('not-open');
}

/** Whether the school's own books still show it; what only Stripe's show, the next comparison says. */
async function isStillSo({ kind, purchase: id }: Finding, now: number): Promise<boolean> {
  const purchase = id === null ? undefined : await findPurchase(database(), id);
  if (!purchase) return false;
  const ours = await readOurs(database(), [purchase], now);
  return ours.some((it) =>
    compare(it, { facts: [], plan: undefined, hints: [] }, now).some((found) => found.kind === kind),
  );
}

const end = (by: Person, finding: Finding, ending: Ending, more: Record<string, unknown>, now: number) =>
  write(async (tx) => {
    const ended = await endFindings(tx, [finding.id], { endedAt: now, endedBy: by.id, ending });
    if (ended === 0) return refused('not-open');
    const { kind, subject, purchase } = finding;
    await record(tx, {
      ...{ at: now, actor: by.id, action: `finding-${ending}`, subject: `finding/${finding.id}` },
      details: { kind, subject, ...(purchase !== null && { purchase }), ...more },
    });
    return done();
  });
