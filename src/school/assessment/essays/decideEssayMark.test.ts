import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMENT_LIMIT, type Criterion } from '../../items/index.ts';
import { decideEssayMark, type GivenEssayMark } from './decideEssayMark.ts';
import { type EssayMark, feedbackOf } from './essay.ts';

const criterion = (id: string, weight: number, levels: number): Criterion => ({
  id,
  title: id,
  weight,
  levels: Array.from({ length: levels }, (_, place) => ({ title: `${id} ${place}`, descriptor: '.' })),
});
const RUBRIC = [criterion('reasoning', 3, 3), criterion('language', 1, 2)];
const GIVEN: GivenEssayMark = {
  levels: { reasoning: 1, language: 1 },
  comments: { reasoning: 'Say which finding decides.', language: '' },
  comment: 'Sound.',
  seen: 0,
};
const NEWEST: EssayMark = { ...GIVEN, item: 'why', at: 500, marker: 'Maya', mark: 62 };

describe('a mark given to an essay', () => {
  test('is the share of the rubric that was reached, rounded down, under its own moment', () => {
    // (3 × 1/2 + 1 × 1) / 4 = 0.625
    expect(decideEssayMark(RUBRIC, GIVEN, undefined, 900)).toEqual({ ok: true, kind: 'keep', mark: 62, at: 900 });
  });

  test('in the moment of the one before stands after it', () => {
    const changed = { ...GIVEN, comment: 'Good.', seen: 500 };
    expect(decideEssayMark(RUBRIC, changed, NEWEST, 500)).toMatchObject({ kind: 'keep', at: 501 });
  });

  test('that says what the newest says changes nothing, even where that was not seen', () => {
    expect(decideEssayMark(RUBRIC, { ...GIVEN, seen: 1 }, NEWEST, 900)).toEqual({ ok: true, kind: 'same' });
  });

  test.each([
    ['a level', { levels: { reasoning: 2, language: 1 } }],
    ['a comment', { comments: { reasoning: 'Say which finding decides.', language: 'Clear.' } }],
    ['what is said of the whole', { comment: 'Thin.' }],
  ])('never writes over one that was not seen, for %s', (_, change) => {
    const given = { ...GIVEN, ...change };
    expect(decideEssayMark(RUBRIC, { ...given, seen: 499 }, NEWEST, 900)).toEqual({
      ok: false,
      reason: 'marked-meanwhile',
      by: 'Maya',
    });
    expect(decideEssayMark(RUBRIC, { ...given, seen: 500 }, NEWEST, 900)).toMatchObject({ ok: true, kind: 'keep' });
  });

  test.each([
    ['missing', undefined],
    ['below the lowest', -1],
    ['above the highest', 3],
    ['between two', 0.5],
    ['no number', Number.NaN],
  ])('with a level that is %s is unfit', (_, level) => {
    const levels = { language: 1, ...(level !== undefined && { reasoning: level }) };
    expect(decideEssayMark(RUBRIC, { ...GIVEN, levels }, undefined, 900)).toEqual({
      ok: false,
      reason: 'unfit',
      problems: [{ about: 'level', criterion: 'reasoning', reason: 'level-missing' }],
    });
  });

  test('says everything that is wrong at once', () => {
    const long = 'x'.repeat(COMMENT_LIMIT + 1);
    const given = { levels: {}, comments: { language: long }, comment: long, seen: 0 };
    expect(decideEssayMark(RUBRIC, given, undefined, 900)).toMatchObject({
      problems: [
        { about: 'level', criterion: 'reasoning' },
        { about: 'level', criterion: 'language' },
        { about: 'criterion-comment', criterion: 'language' },
        { about: 'comment' },
      ],
    });
  });

  test('stays within 0 and 100, is 100 at the top of everything only, and 0 at the bottom', () => {
    const marked = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 40 }), levels: fc.integer({ min: 2, max: 6 }), at: fc.nat(5) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(marked, (rows) => {
        const rubric = rows.map((it, index) => criterion(`c${index}`, it.weight / 4, it.levels));
        const places = rows.map((it) => Math.min(it.at, it.levels - 1));
        const levels = Object.fromEntries(places.map((place, index) => [`c${index}`, place]));
        const decision = decideEssayMark(rubric, { ...GIVEN, levels }, undefined, 1);
        if (!decision.ok || decision.kind !== 'keep') throw new Error('not kept');
        const top = rows.every((it, index) => places[index] === it.levels - 1);
        expect(decision.mark === 100).toBe(top);
        expect(decision.mark).toBeGreaterThanOrEqual(0);
        expect(decision.mark).toBeLessThanOrEqual(100);
        if (places.every((it) => it === 0)) expect(decision.mark).toBe(0);
      }),
    );
  });
});

describe('what a student reads of a mark', () => {
  test('follows the rubric that marks it, whatever it was when the mark was given', () => {
    const shorter = [criterion('reasoning', 3, 2), criterion('sources', 1, 2)];
    expect(feedbackOf(shorter, { ...NEWEST, levels: { reasoning: 2 } }, true)).toMatchObject({
      marker: 'Maya',
      comment: 'Sound.',
      criteria: [
        { title: 'reasoning', place: 1, levels: 2, next: undefined, comment: 'Say which finding decides.' },
        { title: 'sources', place: 0, next: { title: 'sources 1' }, comment: '' },
      ],
    });
  });

  test('holds no level that was not reached, until answers are released', () => {
    const [reasoning] = feedbackOf(RUBRIC, NEWEST, false).criteria;
    expect(reasoning).toMatchObject({ reached: { title: 'reasoning 1' }, next: undefined });
    expect(JSON.stringify(feedbackOf(RUBRIC, NEWEST, false))).not.toMatch(/reasoning [02]/);
  });
});
