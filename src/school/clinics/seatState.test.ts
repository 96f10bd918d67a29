import { expect, it } from 'vitest';
import { DAY } from '../../platform/clock.ts';
import { INVITATION_LIFE, seatState } from './seatState.ts';

const SENT = 100 * DAY;
const invited = { invitedAt: SENT, acceptedAt: null, endedAt: null };

it.each([
  ['waits until two weeks are over', invited, SENT + INVITATION_LIFE - 1, 'invited'],
  ['runs out then', invited, SENT + INVITATION_LIFE, 'expired'],
  ['that was accepted never runs out', { ...invited, acceptedAt: SENT }, SENT + 900 * DAY, 'accepted'],
  ['that was given back stands for nothing', { ...invited, acceptedAt: SENT, endedAt: SENT }, SENT, 'ended'],
])('an invitation %s', (_, seat, now, state) => {
  expect(seatState(seat, now)).toBe(state);
});
