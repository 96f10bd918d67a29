import { describe, expect, it } from 'vitest';
import { type DeskFacts, decideDeeds } from './decideDeeds.ts';

const settled: DeskFacts = {
  reckoning: { state: 'settled', left: [] },
  rights: [{ attendance: 'attending' }],
  refundable: 24_000,
  connected: true,
};
const INSTALMENTS = [{ at: 1, amount: 100 }];

describe('what can be done with a purchase', () => {
  it('that is paid', () => {
    expect([...decideDeeds(settled)]).toEqual(['refund', 'end-access', 'reread', 'resend']);
  });

  it.each(['paying', 'grace', 'overdue'] as const)('that is %s: its rest is waived', (state) => {
    const facts = { ...settled, reckoning: { state, left: INSTALMENTS } };
    expect(decideDeeds(facts).has('waive')).toBe(true);
    expect(decideDeeds({ ...facts, reckoning: { state, left: [] } }).has('waive')).toBe(false);
  });

  it.each(['disputed', 'charged-back'] as const)('that is %s: nothing goes back', (state) => {
    expect(decideDeeds({ ...settled, reckoning: { state, left: [] } }).has('refund')).toBe(false);
  });

  it('whose money has gone back: nothing goes back twice', () => {
    expect(decideDeeds({ ...settled, refundable: 0 }).has('refund')).toBe(false);
  });

  it('that is questioned: it is accepted, and nothing else is', () => {
    expect(decideDeeds({ ...settled, reckoning: { state: 'questioned', left: [] } }).has('accept')).toBe(true);
    expect(decideDeeds(settled).has('accept')).toBe(false);
  });

  it('whose access ended: it is given again', () => {
    const can = decideDeeds({ ...settled, rights: [{ attendance: 'withdrawn' }] });
    expect(can.has('give-access')).toBe(true);
    expect(can.has('end-access')).toBe(false);
  });

  it('at a school that cannot speak with Stripe: it is not read again', () => {
    expect(decideDeeds({ ...settled, connected: false }).has('reread')).toBe(false);
  });
});
