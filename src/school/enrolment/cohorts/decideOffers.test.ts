import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { HOUR } from '../../../platform/clock.ts';
import { decideOffers } from './decideOffers.ts';
import type { Cohort, Waiting } from './store.ts';

const START = 1000 * HOUR;
const cohort = (change: Partial<Cohort> = {}): Cohort => ({
  ...{ id: 'spring', course: 'sample', title: 'Spring', startsAt: START, closesAt: null, places: 2 },
  ...{ release: { kind: 'at-once' }, createdAt: 0, createdBy: 'registrar', cancelledAt: null },
  ...change,
});
const waits = (person: string, offerUntil: number | null = null): Waiting => ({
  ...{ id: `wait-${person}`, cohort: 'spring', person, joinedAt: 1, offerUntil },
  ...{ offeredAt: offerUntil === null ? null : 1, endedAt: null, ending: null },
});
const names = (of: readonly Waiting[]): string => of.map((it) => it.person).join(' ');
const decide = (of: Cohort, holders: string[], waiting: Waiting[], now = HOUR) => {
  const { passed, offered, until, inVain } = decideOffers({ cohort: of, holders: new Set(holders), waiting }, now);
  return { passed: names(passed), offered: names(offered), until, inVain: names(inVain) };
};

describe('a place that is free', () => {
  it('is offered to the first who waits, for 48 hours', () => {
    const found = decide(cohort(), ['x'], [waits('ana'), waits('bea')]);
    expect(found).toEqual({ passed: '', offered: 'ana', until: 49 * HOUR, inVain: '' });
  });

  it('is kept no longer than the cohort can be joined', () => {
    expect(decide(cohort(), [], [waits('ana')], START - HOUR).until).toBe(START);
  });

  it('goes to the next when an offer ran out', () => {
    const found = decide(cohort(), ['x'], [waits('ana', HOUR), waits('bea')]);
    expect(found).toMatchObject({ passed: 'ana', offered: 'bea' });
  });

  it('is not offered twice: an offer that lasts is a place taken', () => {
    const found = decide(cohort(), ['x', 'ana'], [waits('ana', 2 * HOUR), waits('bea')]);
    expect(found).toMatchObject({ passed: '', offered: '', inVain: '' });
  });

  it('is no use to whoever has one by now', () => {
    expect(decide(cohort(), ['ana'], [waits('ana'), waits('bea')]).offered).toBe('bea');
  });

  it('goes to everybody once a cohort has no limit, and to nobody where it has too many', () => {
    expect(decide(cohort({ places: null }), ['x'], [waits('ana'), waits('bea')]).offered).toBe('ana bea');
    expect(decide(cohort({ places: 1 }), ['x', 'y'], [waits('ana')]).offered).toBe('');
  });
});

it('tells those who still wait when the cohort can no longer be joined', () => {
  const found = decide(cohort(), [], [waits('ana', START), waits('bea')], START);
  expect(found).toMatchObject({ passed: 'ana', offered: '', inVain: 'bea' });
});

test('never are more places given than there are, nor is one left free while somebody waits', () => {
  const people = fc.uniqueArray(fc.nat(30).map(String), { maxLength: 12 });
  fc.assert(
    fc.property(people, people, fc.nat(12), (holders, waiting, places) => {
      const { offered } = decideOffers(
        { cohort: cohort({ places }), holders: new Set(holders), waiting: waiting.map((it) => waits(it)) },
        HOUR,
      );
      const queue = waiting.filter((it) => !holders.includes(it));
      expect(offered.length).toBe(Math.min(queue.length, Math.max(0, places - holders.length)));
    }),
  );
});
