import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf, type WrittenRule } from '../../../tests/support/board.ts';
import { countedHours, type Spent } from './countedHours.ts';

const spent = (some: Partial<Spent>): Spent => ({
  words: 0,
  reading: 0,
  video: 0,
  assessment: 0,
  practice: 0,
  ...some,
});
const WORDS = { rule: 'counts', activity: 'reading', hour: { words: 12000 } };
const HALVES = { rule: 'steps', hours: 0.5 };
const FIFTY = { rule: 'hour', minutes: 50 };

describe('what a board counts of a course', () => {
  it.each<[string, WrittenRule[], Partial<Spent>, number]>([
    ['an hour of 60 minutes where nothing is said', [], { video: 60, assessment: 30 }, 150],
    ['an hour of 50 minutes', [FIFTY], { video: 100 }, 200],
    ['words rather than minutes', [WORDS], { words: 12000, reading: 999 }, 100],
    ['words, and other things in the board’s hour', [WORDS, FIFTY], { words: 6000, reading: 30, assessment: 50 }, 150],
    [
      'minutes of one activity of its own',
      [FIFTY, { rule: 'counts', activity: 'video', hour: { minutes: 60 } }],
      { video: 60 },
      100,
    ],
    ['nothing for practice, unless a rule says so', [FIFTY], { practice: 600 }, 0],
    [
      'practice where a rule counts it',
      [{ rule: 'counts', activity: 'practice', hour: { minutes: 60 } }],
      { practice: 60 },
      100,
    ],
    [
      'nothing where a rule says nothing',
      [{ rule: 'counts', activity: 'assessment', hour: 'nothing' }],
      { assessment: 60 },
      0,
    ],
    ['whole steps, rounded down', [HALVES], { video: 119 }, 150],
    ['a whole step that is just reached', [WORDS, HALVES], { words: 18000 }, 150],
    ['nothing of what is not verified', [{ ...FIFTY, verified: false }], { video: 60 }, 100],
    ['nothing of a rule for another way of teaching', [{ ...FIFTY, deliveries: ['in-person'] }], { video: 60 }, 100],
  ])('%s', (_, rules, of, hours) => {
    expect(countedHours(editionOf(...rules), 'home-study', spent(of)).hours).toBe(hours);
  });

  it('tells what it counts by what the hours are spent on', () => {
    const of = spent({ words: 5000, reading: 25, video: 20, assessment: 40, practice: 90 });
    expect(countedHours(editionOf(WORDS, HALVES), 'home-study', of)).toEqual({
      hours: 100,
      by: { reading: 41, video: 33, assessment: 66, practice: 0 },
    });
  });

  const minutes = fc.double({ min: 0, max: 6000, noNaN: true });
  const anything = fc.record({
    words: fc.nat(500_000),
    reading: minutes,
    video: minutes,
    assessment: minutes,
    practice: minutes,
  });
  const rules = fc.subarray<WrittenRule>([WORDS, HALVES, FIFTY]);

  it('never counts more than is there, nor part of a step, nor less for more', () => {
    fc.assert(
      fc.property(anything, anything, rules, (one, other, given) => {
        const edition = editionOf(...given);
        const count = (it: Spent) => countedHours(edition, 'home-study', it);
        const { hours, by } = count(one);
        const step = given.includes(HALVES) ? 50 : 1;
        expect(hours % step).toBe(0);
        // Each part is rounded down, so four parts may lack a hundredth each.
        expect(hours).toBeLessThanOrEqual(by.reading + by.video + by.assessment + by.practice + 4);
        expect(by.practice).toBe(0);
        const both = Object.fromEntries(
          Object.entries(one).map(([name, it]) => [name, it + other[name as keyof Spent]]),
        ) as unknown as Spent;
        expect(count(both).hours).toBeGreaterThanOrEqual(hours);
      }),
    );
  });
});
