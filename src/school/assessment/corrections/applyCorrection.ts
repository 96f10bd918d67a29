import { type Db, write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { ANNOUNCED_AT_ONCE, announceLater, announcePassed, oneOfEach, risenBy } from './announcePassed.ts';
import { keepCorrection } from './keepCorrection.ts';
import { type Asked, type PlanRefusal, planCorrection } from './plan.ts';
import { courseOf } from './preview.ts';
import { regradesOf } from './store.ts';
import { tellStudents } from './tellStudents.ts';

export type ApplyRefusal = PlanRefusal | 'not-instructor' | 'reason-missing' | 'reason-long' | 'stale';

/** The longest reason, in characters. */
export const REASON_MAX = 500;

/**
 * Makes a correction as it was previewed: marks anew, keeps rulings and effects, tells each student whose result
 * changed, and announces whose quiz now counts as passed. All is one transaction; where it makes many pass, those
 * after the first 50 are announced in transactions that follow, so that others can save meanwhile. The same form sent
 * twice corrects once, and announces what a stop in between left out.
 * @param given.reason why, 1 to 500 characters; students read it. @param given.expected fingerprint of the preview.
 * @param now in ms. Refused as `correctionRefusal` words it; `stale` when the preview no longer holds.
 */
export async function applyCorrection(
  teacher: Person,
  asked: Asked,
  given: { reason: string; expected: string },
  now: number,
): Promise<Done<{ correction: string }> | Refused<ApplyRefusal>> {
  if (!canTeach(teacher, courseOf(asked.quiz))) return refused('not-instructor');
  const reason = given.reason.trim();
  if (reason === '') return refused('reason-missing');
  if ([...reason].length > REASON_MAX) return refused('reason-long');
  const applied = await write((tx) => applyIn(tx, teacher, asked, { ...given, reason }, now));
  if (!applied.ok) return applied;
  await announceLater(applied.later, now);
  return done({ correction: applied.correction });
}

async function applyIn(
  tx: Db,
  teacher: Person,
  asked: Asked,
  { reason, expected }: { reason: string; expected: string },
  now: number,
) {
  const earlier = (await regradesOf(tx, asked.quiz)).find(
    (it) => it.change.fingerprint === expected && it.actor === teacher.id,
  );
  if (earlier) return done({ correction: earlier.id, later: await risenBy(tx, earlier) });
  const plan = await planCorrection(tx, asked);
  if (!plan.ok) return plan;
  if (plan.fingerprint !== expected) return refused<ApplyRefusal>('stale');
  if (!plan.applies) return refused<ApplyRefusal>('nothing-to-change');
  const deed = { id: newId(), actor: teacher.id, at: now, reason };
  await keepCorrection(tx, deed, asked, plan);
  await tellStudents(tx, plan, { change: asked.change.kind, reason }, now);
  const passed = oneOfEach(plan.attempts.filter((it) => plan.turns.get(it.person) === 'starts'));
  await announcePassed(tx, passed.slice(0, ANNOUNCED_AT_ONCE), now);
  return done({ correction: deed.id, later: passed.slice(ANNOUNCED_AT_ONCE) });
}
