import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../platform/clock.ts';
import { deadlineOf, howItEnds, isOver, movedDeadline } from '../deadline.ts';
import { readRule } from '../rule.ts';
import { type Accommodation, isFit, LIMITS, mostGenerous, NO_ACCOMMODATION } from './accommodation.ts';
import { profileFields } from './fields.ts';
import { accommodationLines } from './wording.ts';

const accommodation: fc.Arbitrary<Accommodation> = fc.record({
  timeFactor: fc.integer({ min: 100, max: 400 }),
  noTimer: fc.boolean(),
  extraAttempts: fc.integer({ min: 0, max: 20 }),
  laterDays: fc.integer({ min: 0, max: 365 }),
});

describe('a profile', () => {
  test('holds at its limits and not beyond them', () => {
    const usual = { ...NO_ACCOMMODATION, note: '' };
    for (const part of ['timeFactor', 'extraAttempts', 'laterDays'] as const) {
      const [least, most] = LIMITS[part];
      for (const fits of [least, most]) expect(isFit({ ...usual, [part]: fits })).toBe(true);
      for (const unfit of [least - 1, most + 1, least + 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(isFit({ ...usual, [part]: unfit }), `${part} ${unfit}`).toBe(false);
      }
    }
    expect(isFit({ ...usual, note: '🦴'.repeat(500) })).toBe(true);
    expect(isFit({ ...usual, note: 'x'.repeat(501) })).toBe(false);
  });

  test('for all courses and one for this make what is best of both, in any order', () => {
    fc.assert(
      fc.property(fc.array(accommodation, { maxLength: 4 }), (all) => {
        const best = mostGenerous(all);
        expect(mostGenerous(all.toReversed())).toEqual(best);
        for (const one of all) expect(mostGenerous([best, one])).toEqual(best);
      }),
    );
    expect(mostGenerous([])).toEqual(NO_ACCOMMODATION);
  });
});

describe('the form of a profile', () => {
  const read = (fields: Record<string, string>) => profileFields.safeParse(fields);
  const wrong = (fields: Record<string, string>) =>
    read(fields).error?.issues.map((it) => [it.path.join('.'), it.message]) ?? [];

  test.each([
    ['1.5', 150],
    ['1,5', 150],
    ['1.15', 115],
    ['2.33', 233],
    ['4', 400],
    ['', 100],
    ['١٫٥', 150],
  ])('reads a factor of “%s” as %i hundredths', (timeFactor, hundredths) => {
    expect(read({ timeFactor }).data).toMatchObject({ timeFactor: hundredths });
  });

  test.each([
    ['timeFactor', '0.99', /^From 1, the usual time, to 4/],
    ['timeFactor', '4.01', /^From 1, the usual time, to 4/],
    ['timeFactor', '150', /^From 1, the usual time, to 4/],
    ['timeFactor', '1.234', /two decimals/],
    ['timeFactor', 'double', /digits/],
    ['timeFactor', '1e999', /too large/],
    ['extraAttempts', '21', /^From 0 to 20 attempts/],
    ['extraAttempts', '-1', /^From 0 to 20 attempts/],
    ['extraAttempts', '1.5', /^Give whole attempts/],
    ['laterDays', '366', /^From 0 to 365 days/],
    ['laterDays', 'NaN', /digits/],
    ['note', 'x'.repeat(501), /at most 500 characters/],
  ])('refuses a %s of “%s” beside its field', (field, typed, message) => {
    expect(wrong({ [field]: typed })).toEqual([[field, expect.stringMatching(message)]]);
  });

  test('without anything typed is what is usual', () => {
    expect(read({}).data).toEqual({ ...NO_ACCOMMODATION, note: '' });
  });

  test('is fit whenever it can be read', () => {
    const typed = fc.record(
      {
        timeFactor: fc.oneof(fc.string(), fc.float().map(String)),
        noTimer: fc.constantFrom('yes', 'no', ''),
        extraAttempts: fc.oneof(fc.string(), fc.integer({ min: -2, max: 30 }).map(String)),
        laterDays: fc.oneof(fc.string(), fc.integer({ min: -2, max: 400 }).map(String)),
        note: fc.string({ maxLength: 600 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(typed, (fields) => {
        const { data } = read(fields);
        expect(data === undefined || isFit(data)).toBe(true);
      }),
    );
  });
});

describe('the end of an attempt that runs', () => {
  const rule = readRule({ limit: 30, grace: 20 });
  const attempt = { startedAt: 0, rule, deadline: 30 * MINUTE };
  const factor = (timeFactor: number): Accommodation => ({ ...NO_ACCOMMODATION, timeFactor });

  test('moves with the factor, falls away without a timer, and comes back', () => {
    expect(movedDeadline(attempt, factor(150), 10 * MINUTE)).toBe(45 * MINUTE);
    expect(movedDeadline(attempt, { ...NO_ACCOMMODATION, noTimer: true }, 10 * MINUTE)).toBeNull();
    expect(movedDeadline({ ...attempt, deadline: null }, NO_ACCOMMODATION, 10 * MINUTE)).toBe(30 * MINUTE);
  });

  test('is not moved into the past: the grace is left to finish in', () => {
    const late = { ...attempt, deadline: 60 * MINUTE };
    expect(movedDeadline(late, NO_ACCOMMODATION, 40 * MINUTE)).toBe(40 * MINUTE + 20 * SECOND);
    expect(movedDeadline({ ...attempt, deadline: null }, NO_ACCOMMODATION, 40 * MINUTE)).toBe(
      40 * MINUTE + 20 * SECOND,
    );
  });

  test('comes no later because something was taken back', () => {
    const ending = { ...attempt, deadline: 40 * MINUTE + 5 * SECOND };
    expect(movedDeadline(ending, NO_ACCOMMODATION, 40 * MINUTE)).toBe(ending.deadline);
  });

  test('is what it would be from the start, or leaves time from now, whatever was set before', () => {
    fc.assert(
      fc.property(accommodation, accommodation, fc.integer({ min: 0, max: 200 }), (before, after, minutes) => {
        const now = minutes * MINUTE;
        const running = { ...attempt, deadline: deadlineOf(rule, 0, before) };
        fc.pre(!isOver(running, now));
        const moved = movedDeadline(running, after, now);
        const due = deadlineOf(rule, 0, after);
        if (due === null || due >= now) expect(moved).toBe(due);
        else expect(isOver({ rule, deadline: moved }, now)).toBe(false);
      }),
    );
  });

  test.each([
    ['its limit', { limit: 30, closes: 60 * MINUTE }, 'time-over'],
    ['the closing date', { limit: 30, closes: 20 * MINUTE }, 'closed'],
    ['the closing date, where there is no limit', { closes: 20 * MINUTE }, 'closed'],
  ])('says whether it was %s', (_, given, how) => {
    expect(howItEnds({ startedAt: 0, rule: readRule(given) }, NO_ACCOMMODATION)).toBe(how);
  });

  test('says closed where the student has no timer', () => {
    const timed = { startedAt: 0, rule: readRule({ limit: 30, closes: 60 * MINUTE }) };
    expect(howItEnds(timed, { ...NO_ACCOMMODATION, noTimer: true })).toBe('closed');
  });
});

describe('what is arranged, in words', () => {
  test('has a line for each thing, and none for what is usual', () => {
    expect(accommodationLines(NO_ACCOMMODATION)).toEqual([]);
    expect(accommodationLines({ timeFactor: 125, noTimer: false, extraAttempts: 1, laterDays: 1 })).toEqual([
      'Time limits: 1.25 times the usual',
      '1 more attempt at each quiz',
      'Closing dates 1 day later',
    ]);
    expect(accommodationLines({ timeFactor: 150, noTimer: true, extraAttempts: 3, laterDays: 14 })).toEqual([
      'No time limits',
      '3 more attempts at each quiz',
      'Closing dates 14 days later',
    ]);
  });
});
