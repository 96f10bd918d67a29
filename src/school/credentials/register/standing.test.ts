import { expect, test } from 'vitest';
import { type AwardEvent, standingOf } from './standing.ts';

const event = (kind: AwardEvent['kind'], at: number, rest: Partial<AwardEvent> = {}): AwardEvent => ({
  ...{ kind, at, reason: '', replacedBy: null },
  ...rest,
});
const issued = event('issued', 1);

test('an award holds from the day it is issued, and for ever where nothing ends it', () => {
  expect(standingOf([issued], null, 1)).toEqual({ state: 'valid' });
  expect(standingOf([issued], null, 1e15)).toEqual({ state: 'valid' });
});

test('time alone expires it, at the moment that it says', () => {
  expect(standingOf([issued], 50, 49)).toEqual({ state: 'valid' });
  expect(standingOf([issued], 50, 50)).toEqual({ state: 'expired', since: 50 });
  expect(standingOf([issued, event('expired', 60)], 50, 70)).toEqual({ state: 'expired', since: 50 });
});

test('a suspension ends with a reinstatement, and another one can follow', () => {
  const paused = event('suspended', 10, { reason: 'Identity in doubt.' });
  const events = [issued, paused, event('reinstated', 20), event('suspended', 30, { reason: 'Again.' })];
  const upTo = (count: number) => standingOf(events.slice(0, count), null, 40);
  expect(upTo(2)).toEqual({ state: 'suspended', since: 10, reason: 'Identity in doubt.' });
  expect(upTo(3)).toEqual({ state: 'valid' });
  expect(upTo(4)).toEqual({ state: 'suspended', since: 30, reason: 'Again.' });
});

test('a revocation is final, whatever else is entered', () => {
  const events = [issued, event('suspended', 5), event('revoked', 10, { reason: 'Copied.' }), event('reinstated', 20)];
  expect(standingOf(events, 7, 30)).toEqual({ state: 'revoked', since: 10, reason: 'Copied.' });
});

test('a corrected award points to the one that took its place; a renewed one runs to its end', () => {
  const corrected = event('corrected', 10, { reason: 'Married.', replacedBy: 'NEW' });
  expect(standingOf([issued, corrected], null, 10)).toMatchObject({ state: 'corrected', replacedBy: 'NEW' });
  const renewed = event('renewed', 10, { replacedBy: 'NEW' });
  expect(standingOf([issued, renewed], 50, 20)).toEqual({ state: 'valid' });
  expect(standingOf([issued, renewed], 50, 60)).toEqual({ state: 'expired', since: 50 });
});

test('a clock that was set back revives nothing', () => {
  expect(standingOf([issued, event('revoked', 10)], null, 5)).toMatchObject({ state: 'revoked', since: 10 });
});
