import type { Fact } from './fact.ts';
import { leavesOf, partSubject, type Requirement } from './requirement.ts';

/**
 * The moments at which certificates and sign-offs come to be older than a requirement allows. They follow from the
 * calendar and are kept nowhere; as facts they let a past day be judged like any other.
 * @param now what is still to come after it (ms) is left out.
 */
export function agedBy(requirement: Requirement, known: readonly Fact[], now: number): Fact[] {
  const limits = leavesOf(requirement).flatMap((leaf) => {
    if (leaf.kind === 'course') return [{ subject: leaf.course, months: leaf.withinMonths }];
    return leaf.kind === 'sign-off'
      ? [{ subject: partSubject(leaf.diploma, leaf.skill), months: leaf.withinMonths }]
      : [];
  });
  const asked = new Map(limits.map(({ subject, months }) => [`${subject} ${months}`, { subject, months }]));
  return [...asked.values()].flatMap(({ subject, months }): Fact[] =>
    months === undefined
      ? []
      : known.flatMap((it): Fact[] => {
          const of = it.kind === 'awarded' ? it.award : it.kind === 'signed-off' ? it.signOff : undefined;
          const at = monthsAfter(bornAt(it, known), months);
          return of === undefined || it.subject !== subject || at > now
            ? []
            : [{ kind: 'aged', subject, of, months, at }];
        }),
  );
}

/** From when something ages (ms): a certificate that was issued to correct another is as old as that one. */
function bornAt(it: Fact, known: readonly Fact[]): number {
  const before = known.find((other) => isCorrectedBy(other, it));
  const first = before && known.find((other) => other.kind === 'awarded' && other.award === before.award);
  return first && first !== it ? bornAt(first, known) : it.at;
}

/** A correction issues the new certificate in the moment in which it ends the old one. */
const isCorrectedBy = (ended: Fact, issued: Fact): ended is Extract<Fact, { kind: 'corrected' }> =>
  ended.kind === 'corrected' &&
  issued.kind === 'awarded' &&
  ended.subject === issued.subject &&
  ended.at === issued.at &&
  ended.award !== issued.award;

/** The same day some months later, or the last of its month where there is no such day. Moments in ms, UTC. */
export function monthsAfter(at: number, months: number): number {
  const day = new Date(at);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  return day.setUTCDate(Math.min(wanted, last));
}
