import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, type Refused, refused } from '../../outcome.ts';
import { findSubmission } from '../store.ts';
import type { Submission } from '../submission.ts';
import { mustCalibrate } from './calibration/mustCalibrate.ts';
import { decideReading, type Standing } from './decideReading.ts';
import { type Mark, mayGive, type Role } from './mark.ts';
import { forgetPassages } from './passages/store.ts';
import { staffOf } from './staffOf.ts';
import { lastDecided, marksOf, renewClaim, setClaim } from './store.ts';

export type MarkRefusal =
  | 'unknown-submission'
  | 'not-instructor'
  | 'own-submission'
  | 'not-handed-in'
  | 'calibrate-first';

/** Refused because the reading is another's: claimed by them, or given. `by` is their name. */
export type Another = Refused<'claimed' | 'already-marked'> & { readonly by: string };

/** A submission with its readings, and the one that someone has in their hands. */
export interface Held {
  submission: Submission;
  marks: Mark[];
  mark: Mark;
}

/**
 * Puts a reading of a submission in someone's hands, unless it is: the one of `role`, or without it the one that is
 * theirs to give. Whoever writes in a free reading claims it by that.
 * @param now in ms.
 */
export async function holdMark(tx: Db, person: Person, id: string, now: number, role?: Role) {
  const submission = await findSubmission(tx, id);
  if (!submission) return refused<MarkRefusal>('unknown-submission');
  const marks = await marksOf(tx, id);
  const refusal = refusalFor(person, submission, marks);
  if (refusal) return refusal;
  const staff = await staffOf(tx, submission.course);
  const standing = decideReading({ person, marks, staff, now });
  if (standing.kind === 'held') return another('claimed', standing.by);
  const asked = role === undefined || ('mark' in standing && standing.mark.role === role);
  if (standing.kind === 'none' || standing.kind === 'given' || !asked) {
    return another('already-marked', await whoWas(tx, id, marks, role, standing));
  }
  const { mark } = standing;
  if (standing.kind === 'mine') return done<Held>({ submission, marks, mark });
  if (await mustCalibrate(tx, person.id, submission.case)) return refused<MarkRefusal>('calibrate-first');
  const claimed = await claim(tx, person, mark, now);
  return done<Held>({ submission, marks: marks.map((it) => (it.role === mark.role ? claimed : it)), mark: claimed });
}

const another = (reason: Another['reason'], by: string): Another => ({ ...refused(reason), by });

function refusalFor(person: Person, submission: Submission, marks: readonly Mark[]) {
  if (submission.student.id === person.id) return refused<MarkRefusal>('own-submission');
  const { course, student } = submission;
  const anyRole = marks.length > 0 ? marks : [{ course, student: student.id, role: 'first' as const }];
  if (!anyRole.some((it) => mayGive(person, it))) return refused<MarkRefusal>('not-instructor');
  return submission.handedInAt === null ? refused<MarkRefusal>('not-handed-in') : undefined;
}

/** Who gave the reading that was asked for, or decided, by name. */
async function whoWas(tx: Db, id: string, marks: readonly Mark[], role: Role | undefined, standing: Standing) {
  const asked = marks.find((it) => it.role === role);
  if (asked?.marker) return asked.marker.name;
  if (standing.kind === 'given') return standing.mark.marker?.name ?? '';
  return (await lastDecided(tx, id))?.marker ?? '';
}

/** Claims a free reading. What someone wrote whose claim has lapsed goes, unless it is theirs who claims. */
async function claim(tx: Db, person: Person, mark: Mark, now: number): Promise<Mark> {
  const { submission, role } = mark;
  const entry = { at: now, subject: `submission/${submission}` };
  const marker = { id: person.id, name: person.name };
  if (mark.marker?.id === person.id) {
    await renewClaim(tx, mark, now);
    await record(tx, { ...entry, actor: person.id, action: 'mark-claimed', details: { role, again: true } });
    return { ...mark, claimedAt: now };
  }
  if (mark.marker) {
    await forgetPassages(tx, submission, role);
    const details = { role, marker: mark.marker.id };
    await record(tx, { ...entry, actor: null, action: 'mark-claim-lapsed', details });
  }
  await setClaim(tx, mark, person.id, now);
  await record(tx, { ...entry, actor: person.id, action: 'mark-claimed', details: { role } });
  return { ...mark, marker, claimedAt: now, savedAt: null, draft: undefined };
}
