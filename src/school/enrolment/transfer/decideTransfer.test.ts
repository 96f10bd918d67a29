import { expect, test } from 'vitest';
import type { Right } from '../rights/store.ts';
import { decideTransfer, type TransferFacts } from './decideTransfer.ts';

const right: Right = {
  ...{ id: 'r', person: 'ann', course: 'one', via: 'payment', basis: 'x', purchase: 'x', grantedAt: 0 },
  ...{ cohort: 'spring', opensAt: 5, until: 90, attendance: 'attending', money: 'stopped' },
};
const facts: TransferFacts = { right, person: 'bo', course: 'one', enrolled: false };

test('who gets it has a right that rests on the first, paid for by the same purchase, in the same cohort', () => {
  expect(decideTransfer(facts)).toEqual({
    ok: true,
    given: {
      ...{ person: 'bo', course: 'one', via: 'registrar', basis: 'r', purchase: 'x', money: 'stopped', until: 90 },
      ...{ cohort: 'spring', opensAt: 5 },
    },
  });
});

test('another course leaves the cohort behind', () => {
  const decision = decideTransfer({ ...facts, person: 'ann', course: 'two' });
  expect(decision).toMatchObject({ ok: true, given: { person: 'ann', course: 'two', until: 90 } });
  expect(decision).not.toHaveProperty('given.cohort');
});

test.each([
  ['not-held', { right: undefined }],
  ['not-held', { right: { ...right, attendance: 'withdrawn' } }],
  ['not-held', { right: { ...right, attendance: 'transferred' } }],
  ['not-held', { right: { ...right, money: 'returned' } }],
  ['free', { right: { ...right, via: 'free' } }],
  ['seat', { right: { ...right, via: 'seat' } }],
  ['unknown-person', { person: undefined }],
  ['unknown-course', { course: undefined }],
  ['nowhere', { person: 'ann' }],
  ['in-already', { enrolled: true }],
] as const)('is refused: %s', (reason, change) => {
  expect(decideTransfer({ ...facts, ...change })).toEqual({ ok: false, reason });
});
