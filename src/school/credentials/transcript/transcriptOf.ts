import { formatDay } from '../../../platform/format.ts';
import { awardName } from '../face.ts';
import type { Standing } from '../register/standing.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Award } from '../store.ts';
import type { Transcript, TranscriptRow } from './drawTranscript.ts';

/** Whose transcript it is, from which school, and for which day. */
export interface TranscriptHead {
  /** The name that stands on it where somebody holds nothing yet. */
  name: string;
  school: Snapshot['school'];
  /** Such as 2026-11-29. */
  day: string;
  /** Where anyone can check a code. */
  verifyUrl: string;
}

/**
 * Everything that somebody was awarded, in the order in which it was completed, with what it is worth. An award that was
 * put right is listed as the one that took its place; what was revoked or suspended stays, and says so. It names its
 * holder as the newest award does that stands.
 */
export function transcriptOf(awards: readonly Award[], head: TranscriptHead): Transcript {
  const listed = awards.filter((it) => it.standing.state !== 'corrected');
  const rows = listed.map(rowOf).toSorted((a, b) => a.completedOn.localeCompare(b.completedOn) || order(a, b));
  const standing = listed.filter(isEarned);
  const newest = standing.toSorted((a, b) => b.issuedAt - a.issuedAt)[0];
  return {
    school: head.school,
    holder: newest?.snapshot.holder.name ?? head.name,
    printedOn: head.day,
    rows,
    totals: totalsOf(standing.filter((it) => it.kind === 'course').map((it) => it.snapshot)),
    verifyUrl: head.verifyUrl,
  };
}

/** Whether the hours of an award were earned and nobody took them back; that it has run out does not undo them. */
const isEarned = ({ standing }: Award): boolean => standing.state === 'valid' || standing.state === 'expired';

/** Of one day, by title, so that the order never changes. */
const order = (a: TranscriptRow, b: TranscriptRow): number =>
  a.title.localeCompare(b.title, 'en') || a.code.localeCompare(b.code);

function rowOf({ code, snapshot, standing }: Award): TranscriptRow {
  const { title, hours, hoursBy, approvals } = snapshot;
  const completedOn = snapshot.completedOn ?? snapshot.issuedOn;
  const award = awardName(snapshot);
  return { completedOn, title, award, hours, hoursBy, approvals, code, standing: standingText(standing) };
}

/** What an award is worth, in words that follow its code. */
export function standingText(standing: Standing): string {
  switch (standing.state) {
    case 'valid':
      return 'valid';
    case 'expired':
      return `expired on ${formatDay(standing.since)}`;
    case 'suspended':
      return `suspended since ${formatDay(standing.since)}`;
    case 'corrected':
      return `put right on ${formatDay(standing.since)}`;
    case 'revoked':
      return `revoked on ${formatDay(standing.since)}`;
  }
}

const KINDS = {
  reading: 'By reading',
  video: 'By video',
  assessment: 'By assessment',
} as const;

/**
 * Hours of all courses; by kind too where every course says them. A diploma adds none: its courses are listed; nor does
 * practice that nobody supervised.
 */
function totalsOf(courses: readonly Snapshot[]): Transcript['totals'] {
  if (courses.length === 0) return [];
  const all = { label: 'All courses', hours: courses.reduce((sum, it) => sum + it.hours, 0) };
  const spent = courses.flatMap((it) => it.hoursBy ?? []);
  if (spent.length < courses.length) return [all];
  const kinds = Object.entries(KINDS).map(([kind, label]) => ({
    label,
    hours: spent.reduce((sum, it) => sum + it[kind as keyof typeof KINDS], 0),
  }));
  return [all, ...kinds.filter((it) => it.hours > 0)];
}
