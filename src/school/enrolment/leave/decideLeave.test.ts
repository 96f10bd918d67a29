import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../platform/clock.ts';
import { decideLeave, endAfterLeave } from './decideLeave.ts';

const NOW = Date.UTC(2027, 2, 1, 15);
const TODAY = NOW - 15 * HOUR;
const facts = { access: 'open', hasLeave: false } as const;
const asked = { from: TODAY, until: TODAY + 30 * DAY, reason: '' };

describe('a leave', () => {
  it('begins today at the earliest, and lasts 180 days at most', () => {
    expect(decideLeave(asked, facts, NOW)).toEqual({ ok: true });
    expect(decideLeave({ ...asked, until: TODAY + 180 * DAY }, facts, NOW)).toEqual({ ok: true });
  });

  it('can be had while an instalment is late', () => {
    expect(decideLeave(asked, { ...facts, access: 'stopped' }, NOW)).toEqual({ ok: true });
  });

  it.each([
    ['not-enrolled', {}, { access: undefined }],
    ['not-enrolled', {}, { access: 'ended' }],
    ['not-enrolled', {}, { access: 'returned' }],
    ['leave-already', {}, { access: 'on-leave', hasLeave: true }],
    ['in-the-past', { from: TODAY - DAY }, {}],
    ['too-far', { from: TODAY + 367 * DAY, until: TODAY + 368 * DAY }, {}],
    ['no-length', { until: TODAY }, {}],
    ['too-long', { until: TODAY + 181 * DAY }, {}],
  ] as const)('is refused: %s', (reason, change, other) => {
    expect(decideLeave({ ...asked, ...change }, { ...facts, ...other }, NOW)).toEqual({ ok: false, reason });
  });

  it('moves the end by the time that it lasted, and never to an earlier one', () => {
    expect(endAfterLeave(100, { beganAt: 10, endedAt: 40 })).toBe(130);
    expect(endAfterLeave(100, { beganAt: 40, endedAt: 10 })).toBe(100);
    expect(endAfterLeave(null, { beganAt: 10, endedAt: 40 })).toBeNull();
  });
});
