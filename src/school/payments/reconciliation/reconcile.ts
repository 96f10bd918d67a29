import Stripe from 'stripe';
import { type Db, database, write } from '../../../../db/client.ts';
import { log } from '../../../platform/log.ts';
import { paymentMode } from '../../../platform/stripe/mode.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { compare, type Found } from './compare.ts';
import { pagesOfOurs } from './ours/readOurs.ts';
import { addFinding, addReconciliation, endFindings, openFindings, type Reconciliation, wasPutDown } from './store.ts';
import { findStrays } from './strays.ts';
import { readTheirs } from './theirs/readTheirs.ts';

export type ReconcileRefusal = 'not-registrar' | 'running' | 'no-payments';

/** More than this is one cause and not so many faults: it is mended first, and compared again. */
const MOST = 5000;

/** Since when a comparison is under way in this process, in ms. */
let runningSince: number | undefined;

/** Since when the books are being compared (ms), or undefined when they are not. */
export const reconcilingSince = (): number | undefined => runningSince;

/** A registrar has the books compared. Refused to others, and while that is under way. @param now in ms. */
export async function reconcileFor(registrar: Person, now: number) {
  return registrar.registrar ? reconcile(registrar.id, now) : refused('not-registrar');
}

/**
 * Compares the school's books with Stripe's and keeps what differs. Reading comes first and writing last, in one
 * transaction: where Stripe fails half-way, the comparison says so and changes nothing else.
 * @param by who asked; null for the school itself, at night. @param now in ms.
 */
export async function reconcile(by: string | null, now: number) {
  if (paymentMode() === 'none') return refused('no-payments');
  if (runningSince !== undefined) return refused('running');
  runningSince = now;
  try {
    const { found, compared } = await look(database(), now);
    return done(await keep({ id: newId(), at: now, by, compared, failed: null }, found));
  } catch (error) {
    const failed =
      error instanceof Stripe.errors.StripeError ? error.message : 'The school could not go on; see its log.';
    if (!(error instanceof Stripe.errors.StripeError)) log.error({ err: error }, 'the books could not be compared');
    const reconciliation = { id: newId(), at: now, by, compared: 0, failed };
    await write(async (tx) => {
      await addReconciliation(tx, reconciliation);
      await recordRun(tx, reconciliation, { failed });
    });
    return done({ reconciliation, found: 0, gone: 0 });
  } finally {
    runningSince = undefined;
  }
}

async function look(db: Db, now: number): Promise<{ found: Found[]; compared: number }> {
  const theirs = await readTheirs(db, now);
  const found = [...theirs.strays, ...(await findStrays(db))];
  let { compared } = theirs;
  for await (const page of pagesOfOurs(db, now)) {
    compared += page.length;
    for (const ours of page) {
      if (found.length < MOST) found.push(...compare(ours, await theirs.of(ours), now));
    }
  }
  return { found, compared };
}

/** Keeps what is new, and ends what is not found any more. */
const keep = (reconciliation: Reconciliation, found: readonly Found[]) =>
  write(async (tx) => {
    const { at } = reconciliation;
    await addReconciliation(tx, reconciliation);
    const open = await openFindings(tx);
    let added = 0;
    for (const it of found) {
      if (await wasPutDown(tx, it)) continue;
      if (await addFinding(tx, { ...it, id: newId(), foundAt: at, foundBy: reconciliation.id })) added += 1;
    }
    const still = new Set(found.map(nameOf));
    const over = open.filter((it) => !still.has(nameOf(it))).map((it) => it.id);
    // A comparison that stopped at so many cannot say of the others that they are gone.
    const gone = found.length < MOST ? await endFindings(tx, over, { endedAt: at, endedBy: null, ending: 'gone' }) : 0;
    await recordRun(tx, reconciliation, { found: added, gone });
    return { reconciliation, found: added, gone };
  });

const nameOf = ({ kind, subject }: Pick<Found, 'kind' | 'subject'>): string => `${kind} ${subject}`;

const recordRun = (tx: Db, { id, at, by, compared }: Reconciliation, details: Record<string, unknown>): Promise<void> =>
  record(tx, {
    ...{ at, actor: by, action: 'books-compared', subject: `reconciliation/${id}` },
    details: { compared, ...details },
  });
