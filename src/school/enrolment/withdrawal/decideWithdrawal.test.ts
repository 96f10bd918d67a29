import { expect, test } from 'vitest';
import type { Right } from '../rights/store.ts';
import { decideWithdrawal } from './decideWithdrawal.ts';

const right: Right = {
  ...{ id: 'r', person: 'p', course: 'c', via: 'code', basis: 'CODE', purchase: null, grantedAt: 0, cohort: null },
  ...{ opensAt: null, until: null, attendance: 'attending', money: 'not-asked' },
};
const paid: Right = { ...right, id: 'paid', via: 'payment', purchase: 'x', money: 'in-order' };
const seat: Right = { ...paid, id: 'seat', via: 'seat' };

test('what was not paid for is given up, also on leave', () => {
  const away: Right = { ...right, id: 'away', attendance: 'on-leave' };
  const refunded: Right = { ...paid, money: 'returned' };
  expect(decideWithdrawal([right, away, refunded])).toEqual({ ok: true, rights: [right, away] });
});

test.each([
  ['not-enrolled', []],
  ['not-enrolled', [{ ...right, attendance: 'withdrawn' as const }]],
  ['not-enrolled', [{ ...paid, money: 'returned' as const }]],
  ['paid', [right, paid]],
  ['paid', [{ ...paid, money: 'stopped' as const }]],
  ['paid', [seat, paid]],
  ['seat', [seat, right]],
] as const)('is refused: %s', (reason, rights) => {
  expect(decideWithdrawal(rights)).toEqual({ ok: false, reason });
});
