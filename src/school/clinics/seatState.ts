import { DAY } from '../../platform/clock.ts';
import type { Seat } from './store.ts';

/** How long an invitation holds its seat and its link works, in ms. Sent again, it begins anew. */
export const INVITATION_LIFE = 14 * DAY;

/** Where a seat stands: its invitation waits, ran out, was accepted, or the seat was given back. */
export type SeatState = 'invited' | 'expired' | 'accepted' | 'ended';

/** Where a seat stands at a moment (ms). */
export function seatState(seat: Pick<Seat, 'acceptedAt' | 'endedAt' | 'invitedAt'>, now: number): SeatState {
  if (seat.endedAt !== null) return 'ended';
  if (seat.acceptedAt !== null) return 'accepted';
  return invitationEnd(seat) <= now ? 'expired' : 'invited';
}

/** When an invitation stops working, in ms. */
export const invitationEnd = ({ invitedAt }: Pick<Seat, 'invitedAt'>): number => invitedAt + INVITATION_LIFE;
