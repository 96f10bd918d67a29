import { database, write } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { workKeptUntil } from '../../cases/index.ts';
import { throwAway } from '../../uploads/index.ts';
import { clearDraft } from './clearDraft.ts';
import { draftMonths, monthsAfter } from './keeping.ts';
import { draftsOf, removeTexts, workBefore } from './store.ts';

/** Submissions that are looked at at once. */
const PAGE = 500;
/** No rule keeps work for less than a year. */
const LEAST_MONTHS = 12;

/**
 * Removes what was written for cases once its time is over, by the longest rule that applies, and drafts that nobody
 * touched for as long as the school says. Marks and decisions stay. Files of work that was handed in go by their own
 * sweep, at the same time.
 * @param now in ms. @returns how many submissions were cleared.
 */
export async function sweepWork(now: number): Promise<number> {
  return (await sweepHandedIn(now)) + (await sweepDrafts(now));
}

async function sweepHandedIn(now: number): Promise<number> {
  let cleared = 0;
  for (let after = ''; ; ) {
    const page = await workBefore(database(), monthsAfter(now, -LEAST_MONTHS), after, PAGE);
    for (const { id, course, handedInAt } of page) {
      if (workKeptUntil(course, handedInAt) > now) continue;
      await write(async (tx) => {
        await removeTexts(tx, id);
        await record(tx, {
          at: now,
          actor: null,
          action: 'work-removed',
          subject: `submission/${id}`,
          details: { why: 'expired' },
        });
      });
      cleared += 1;
    }
    if (page.length < PAGE) return cleared;
    after = page.at(-1)?.id ?? after;
  }
}

async function sweepDrafts(now: number): Promise<number> {
  const drafts = await draftsOf(database(), { touchedBefore: monthsAfter(now, -draftMonths()) });
  for (const { id } of drafts) {
    const files = await write((tx) => clearDraft(tx, id, null, 'untouched', now));
    await throwAway(files);
  }
  return drafts.length;
}
