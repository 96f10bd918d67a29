import { now } from '../../platform/clock.ts';
import { formatDay } from '../../platform/format.ts';
import type { Access, Right } from '../../school/enrolment/index.ts';

/** By what someone has a right, in words. */
export const VIA_TEXT: Readonly<Record<Right['via'], string>> = {
  free: 'Free course',
  code: 'Access code',
  registrar: 'Given by the school',
  payment: 'Bought',
  seat: 'Seat of a clinic',
};

/** What became of a right, in words. */
export function rightText({ attendance, money, until }: Right): string {
  if (attendance === 'withdrawn') return 'Ended';
  if (attendance === 'transferred') return 'Handed on';
  if (money === 'returned') return 'Refunded';
  if (until !== null && until <= now()) return `Its time ended on ${formatDay(until)}`;
  const paused =
    attendance === 'on-leave' ? 'On leave' : money === 'stopped' ? 'Paused: a payment is missing' : 'In use';
  return until === null ? `${paused}, no end` : `${paused}, until ${formatDay(until)}`;
}

/** Where someone stands in a course, in words. */
export const ACCESS_TEXT: Readonly<Record<Access, string>> = {
  open: 'The course is open to them.',
  'not-begun': 'The course has not begun for them.',
  ended: 'Their access has ended.',
  stopped: 'Their access is paused: a payment is missing.',
  'on-leave': 'They are on leave.',
  returned: 'Their money went back.',
  withdrawn: 'They have left the course, or were taken out of it.',
  transferred: 'Their place was handed on.',
};

/** What happened to a right, in words. */
export const eventText = (kind: string): string => EVENTS[kind] ?? kind;

const EVENTS: Readonly<Record<string, string>> = {
  granted: 'given',
  extended: 'its end was moved',
  'leave-began': 'a leave began',
  'leave-ended': 'a leave ended',
  withdrew: 'ended',
  reinstated: 'given back',
  transferred: 'handed on',
  'money-in-order': 'paid for',
  'money-stopped': 'paused: a payment is missing',
  'money-returned': 'the money went back',
};
