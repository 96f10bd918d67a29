import type { Db } from '../../../../db/client.ts';
import type { Refused } from '../../outcome.ts';
import { findAppeal } from '../marking/store.ts';
import { appealFacts } from './appeal.ts';
import { type AppealRefusal, mayAppeal } from './decideAppeal.ts';

/** An appeal as it was made and, once it is, answered. Times in ms. */
export type Appeal = NonNullable<Awaited<ReturnType<typeof findAppeal>>>;

/** Where a mark stands with appeals: the one that was made, until when one can be, or why none can. */
export type AppealStanding =
  | { state: 'made'; appeal: Appeal }
  | { state: 'open'; until: number }
  | { state: 'closed'; reason: Refused<AppealRefusal>['reason'] };

/** Where a submission stands with appeals. @param now in ms. */
export async function appealStanding(
  db: Db,
  submission: { id: string; version: { marking: { appealDays: number } } },
  now: number,
): Promise<AppealStanding> {
  const [facts, appeal] = await Promise.all([appealFacts(db, submission), findAppeal(db, submission.id)]);
  if (appeal) return { state: 'made', appeal };
  const may = mayAppeal(facts, now);
  return may.ok ? { state: 'open', until: may.until } : { state: 'closed', reason: may.reason };
}
