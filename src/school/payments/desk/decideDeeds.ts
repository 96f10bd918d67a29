import type { Right } from '../../enrolment/index.ts';
import type { Reckoning } from '../machine/reckon.ts';

/** What a registrar can do with a purchase. */
export const DESK_DEEDS = ['refund', 'waive', 'accept', 'end-access', 'give-access', 'reread', 'resend'] as const;

export type DeskDeed = (typeof DESK_DEEDS)[number];

/** What is true of a purchase when a registrar looks at it. */
export interface DeskFacts {
  reckoning: Pick<Reckoning, 'state' | 'left'>;
  rights: readonly Pick<Right, 'attendance'>[];
  /** What can go back, minor units. */
  refundable: number;
  /** Whether the school can speak with Stripe. */
  connected: boolean;
}

/** Decides what can be done with a purchase as it stands. */
export function decideDeeds({ reckoning, rights, refundable, connected }: DeskFacts): Set<DeskDeed> {
  const { state, left } = reckoning;
  const can: Record<DeskDeed, boolean> = {
    // While a bank decides, the money is not the school's to send.
    refund: refundable > 0 && state !== 'disputed' && state !== 'charged-back',
    waive: left.length > 0 && (state === 'paying' || state === 'grace' || state === 'overdue'),
    accept: state === 'questioned',
    'end-access': rights.some((it) => it.attendance === 'attending' || it.attendance === 'on-leave'),
    'give-access': rights.some((it) => it.attendance === 'withdrawn'),
    reread: connected,
    resend: state !== 'opened' && state !== 'abandoned',
  };
  return new Set(DESK_DEEDS.filter((it) => can[it]));
}
