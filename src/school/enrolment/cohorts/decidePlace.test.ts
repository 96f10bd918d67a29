import { describe, expect, it } from 'vitest';
import { closesOf, decidePlace } from './decidePlace.ts';
import type { Cohort, Waiting } from './store.ts';

const START = 1000;
const cohort = (change: Partial<Cohort> = {}): Cohort => ({
  ...{ id: 'spring', course: 'sample', title: 'Spring', startsAt: START, closesAt: null, places: 2 },
  ...{ release: { kind: 'at-once' }, createdAt: 0, createdBy: 'registrar', cancelledAt: null },
  ...change,
});
const waits = (person: string): Waiting => ({
  ...{ id: `wait-${person}`, cohort: 'spring', person, joinedAt: 1, offeredAt: null, offerUntil: null },
  ...{ endedAt: null, ending: null },
});
const ask = (of: Cohort | undefined, holders: string[], waiting: string[], person = 'ana', now = 1) => {
  const decision = decidePlace({ cohort: of, holders: new Set(holders), waiting: waiting.map(waits) }, person, now);
  return decision.ok ? 'a place' : decision.reason;
};

describe('a place in a cohort', () => {
  it('is had while one is free, and not after', () => {
    expect([ask(cohort(), ['bea'], []), ask(cohort(), ['bea', 'cem'], [])]).toEqual(['a place', 'cohort-full']);
    expect(ask(cohort({ places: null }), ['bea', 'cem', 'dan'], [])).toBe('a place');
    expect(ask(cohort({ places: 0 }), [], [])).toBe('cohort-full');
  });

  it('goes first to those who wait, in their order', () => {
    expect(ask(cohort(), ['bea'], ['cem'])).toBe('cohort-full');
    expect(ask(cohort(), ['bea'], ['cem', 'ana'])).toBe('cohort-full');
    expect(ask(cohort(), ['bea'], ['ana', 'cem'])).toBe('a place');
  });

  it('counts whoever waits and has an offer once', () => {
    expect(ask(cohort({ places: 3 }), ['bea', 'cem'], ['cem'])).toBe('a place');
  });

  it('is kept by whoever has one, though the cohort is full or can no longer be joined', () => {
    expect(ask(cohort(), ['ana', 'bea', 'cem'], ['dan'])).toBe('a place');
    expect(ask(cohort(), ['ana'], [], 'ana', START)).toBe('a place');
  });

  it('can be had until the day that was set, or else until the start', () => {
    const ended = 'cohort-closed';
    expect([START - 1, START].map((now) => ask(cohort(), [], [], 'ana', now))).toEqual(['a place', ended]);
    const late = cohort({ closesAt: START + 500 });
    expect([START + 499, START + 500].map((now) => ask(late, [], [], 'ana', now))).toEqual(['a place', ended]);
    expect([closesOf(cohort()), closesOf(late)]).toEqual([START, START + 500]);
  });

  it('is not to be had in a cohort that is cancelled, not even by who has one, nor in none', () => {
    expect(ask(cohort({ cancelledAt: 1 }), ['ana'], [])).toBe('cohort-cancelled');
    expect(ask(undefined, [], [])).toBe('unknown-cohort');
  });
});
