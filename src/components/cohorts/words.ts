import { formatDay, formatMoment } from '../../platform/format.ts';
import { type Cohort, closesOf, type Member, type OwnPlace, opensAtOf } from '../../school/enrolment/index.ts';

/** When a cohort begins, before or after that. @param now in ms. */
export const beginsText = (cohort: Cohort, now: number): string =>
  `${opensAtOf(cohort) > now ? 'Begins' : 'Began'} ${formatMoment(opensAtOf(cohort))}`;

/** Until when a cohort can be joined: its last day, or the moment at which it begins. */
export const joinText = (cohort: Cohort): string =>
  cohort.closesAt === null
    ? 'It can be joined until it begins'
    : `It can be joined up to and including ${formatDay(closesOf(cohort) - 1)} (UTC)`;

/** How the modules of a course open to a cohort. */
export function releaseText({ release }: Cohort): string {
  switch (release.kind) {
    case 'at-once':
      return 'All modules open at the start';
    case 'pace':
      return release.days === 1 ? 'A module opens each day' : `A module opens every ${release.days} days`;
    case 'dates':
      return 'Modules open on set days';
  }
}

/** How somebody stands to a cohort, in a few words. */
export function placeText(own: OwnPlace): string {
  switch (own.is) {
    case 'member':
      return 'You are in it';
    case 'in-course':
      return 'You are in the course without it';
    case 'offered':
      return `A place is kept for you until ${formatMoment(own.until)}`;
    case 'waits':
      return own.before === 0 ? 'You wait, first in line' : `You wait; ${own.before} came before you`;
    case 'free':
      return own.left === null ? 'Open' : own.left === 1 ? 'One place left' : `${own.left} places left`;
    case 'full':
      return own.waiting === 0 ? 'Full' : `Full; ${own.waiting} ${own.waiting === 1 ? 'waits' : 'wait'}`;
    case 'over':
      return 'It can no longer be joined';
  }
}

/** The badge that tells how somebody stands to a cohort. */
export const placeBadge = ({ is }: OwnPlace): string =>
  is === 'member' ? 'badge-done' : is === 'offered' ? 'badge-warn' : is === 'free' ? 'badge-open' : '';

/** How a right in a cohort stands, as a registrar reads it. */
export function rightText({ attendance, money }: Member['right']): string {
  if (attendance === 'withdrawn') return 'Withdrawn';
  if (attendance === 'transferred') return 'Handed on';
  if (money === 'returned') return 'Paid back';
  if (attendance === 'on-leave') return 'On leave';
  return money === 'stopped' ? 'In; a payment is missing' : 'In';
}

/** Where a cohort is in its life, as a registrar reads it. @param now in ms. */
export function phaseText(cohort: Cohort, now: number): string {
  if (cohort.cancelledAt !== null) return `Cancelled ${formatDay(cohort.cancelledAt)}`;
  if (opensAtOf(cohort) <= now) return 'Under way';
  return closesOf(cohort) > now ? 'Can be joined' : 'To begin';
}
