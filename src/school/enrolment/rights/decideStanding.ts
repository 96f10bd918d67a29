import type { Enrolment, Right } from './store.ts';

/** Where a student stands in a course, as the columns of their enrolment keep it. */
export type Standing = Pick<Enrolment, 'standing' | 'opensAt' | 'until' | 'cohort'>;

/** Whether a student may be in a course at a moment, or why not. */
export type Access = Enrolment['standing'] | 'not-begun' | 'ended';

/** What may be said of a student whose rights all fail, the most helpful first. */
const FAILING = ['stopped', 'on-leave', 'returned', 'withdrawn', 'transferred'] as const;

/**
 * Where a student stands who has these rights: the best of them counts. Of several that hold at different times, the
 * one that holds now counts, joined with those that overlap it; else the next to begin, else the last to end.
 * @param rights at least one. @param now in ms.
 */
export function decideStanding(rights: readonly Right[], now: number): Standing {
  const holding = rights.filter((it) => standingOfRight(it) === 'open');
  if (holding.length > 0) return { standing: 'open', ...spanOf(holding, now) };
  const standing = FAILING.find((it) => rights.some((right) => standingOfRight(right) === it)) ?? 'withdrawn';
  const [of] = rights.filter((it) => standingOfRight(it) === standing);
  return { standing, opensAt: of?.opensAt ?? null, until: of?.until ?? null, cohort: of?.cohort ?? null };
}

/** What a right is worth, but for the clock: what became of it by deed counts before what became of its money. */
function standingOfRight({ attendance, money }: Right): Enrolment['standing'] {
  if (attendance === 'withdrawn' || attendance === 'transferred') return attendance;
  if (money === 'returned') return 'returned';
  if (attendance === 'on-leave') return attendance;
  return money === 'stopped' ? 'stopped' : 'open';
}

const from = (it: Pick<Right, 'opensAt'>): number => it.opensAt ?? Number.NEGATIVE_INFINITY;
const to = (it: Pick<Right, 'until'>): number => it.until ?? Number.POSITIVE_INFINITY;

function spanOf(rights: readonly Right[], now: number): Omit<Standing, 'standing'> {
  const byTime = rights.toSorted((a, b) => from(a) - from(b));
  const first =
    byTime.find((it) => from(it) <= now && now < to(it)) ??
    byTime.find((it) => from(it) > now) ??
    byTime.toSorted((a, b) => to(b) - to(a))[0];
  let [start, end] = first ? [from(first), to(first)] : [now, now];
  for (const it of [...byTime, ...byTime.toReversed()]) {
    if (from(it) > end || to(it) < start) continue;
    start = Math.min(start, from(it));
    end = Math.max(end, to(it));
  }
  // A cohort's pace binds only whoever has no other right to be in.
  const cohort = byTime.every((it) => it.cohort !== null) ? (first?.cohort ?? null) : null;
  return { opensAt: finite(start), until: finite(end), cohort };
}

const finite = (at: number): number | null => (Number.isFinite(at) ? at : null);

/** Whether a student may be in a course at a moment (ms), or why not. */
export function accessAt({ standing, opensAt, until }: Omit<Standing, 'cohort'>, at: number): Access {
  if (standing !== 'open') return standing;
  if (opensAt !== null && at < opensAt) return 'not-begun';
  return until !== null && at >= until ? 'ended' : 'open';
}
