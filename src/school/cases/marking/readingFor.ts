import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import type { AutomaticMark } from '../../patients/index.ts';
import { findMarking, findSubmission } from '../store.ts';
import type { Marking } from '../submission.ts';
import { automaticBy } from './automaticOf.ts';
import { type BankComment, bankOf } from './bank/bankOf.ts';
import { mustCalibrate } from './calibration/mustCalibrate.ts';
import { decideReading, type Standing } from './decideReading.ts';
import { claimEnds, type Mark, mayGive, type Role } from './mark.ts';
import type { Passage } from './passages/passage.ts';
import { passagesOf } from './passages/store.ts';
import { staffOf } from './staffOf.ts';
import { findAppeal, marksOf } from './store.ts';
import { type SubmissionForMarker, submissionForMarker } from './submissionForMarker.ts';

/** What someone finds at the desk of a submission, and what they may know of the other readings. */
export interface Reading {
  submission: SubmissionForMarker;
  standing: Standing;
  /** When their claim lapses unless they save again, in ms. */
  claimEnds: number | undefined;
  /** Whether they must read model submissions before they may mark this case. */
  mustCalibrate: boolean;
  /** What the path earned by itself; undefined for a case without a patient. */
  automatic: AutomaticMark | undefined;
  /** The readings that a moderator decides between. */
  readings: Mark[];
  /** What the student appeals for; the decision that they appeal against is `marking`. */
  appeal: { reason: string; at: number } | undefined;
  /** The decision, once there is one, released or not. */
  marking: Marking | undefined;
  /** Comments on passages that they may see. */
  passages: Passage[];
  bank: BankComment[];
}

/**
 * The desk of a submission for whoever may give one of its readings; undefined for others, for drafts and for one's
 * own. Two markers see nothing of each other until there is a decision. @param now in ms.
 */
export async function readingFor(db: Db, person: Person, id: string, now: number): Promise<Reading | undefined> {
  const found = await findSubmission(db, id);
  if (!found || found.handedInAt === null) return undefined;
  const marks = await marksOf(db, id);
  if (!marks.some((it) => mayGive(person, it))) return undefined;
  const [staff, marking, calibrate] = await Promise.all([
    staffOf(db, found.course),
    findMarking(db, id, 'any'),
    mustCalibrate(db, person.id, found.case),
  ]);
  const standing = decideReading({ person, marks, staff, now });
  const role = 'mark' in standing ? standing.mark.role : undefined;
  const released = marking !== undefined && marking.releasedAt !== null;
  const submission = await submissionForMarker(db, { ...found, handedInAt: found.handedInAt }, released);
  const appeal = role === 'appeal' ? await findAppeal(db, id) : undefined;
  return {
    ...{ submission, standing, marking },
    claimEnds: standing.kind === 'mine' ? claimEnds(standing.mark) : undefined,
    mustCalibrate: calibrate && standing.kind === 'free',
    automatic: automaticBy(found.version, submission.encounter),
    readings: role === 'moderation' ? marks.filter((it) => it.givenAt !== null) : [],
    appeal: appeal && { reason: appeal.reason, at: appeal.at },
    passages: await passagesOf(db, id, rolesSeen(marks, person, role, marking !== undefined)),
    bank: await bankOf(db, found.case),
  };
}

/** Of which readings someone sees the comments: their own, those given that they decide on, all once it is decided. */
function rolesSeen(marks: readonly Mark[], { id }: Person, role: Role | undefined, decided: boolean): Role[] {
  const given = decided || role === 'moderation' || role === 'appeal';
  return marks.filter((it) => it.marker?.id === id || (given && it.givenAt !== null)).map((it) => it.role);
}
