import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONFUSABLE, isAnotherWord, lookalikesOf } from './confusable.ts';
import { normalText } from './normalText.ts';
import { isMisspelling, slipsBetween } from './spelling.ts';

const isTaken = (typed: string, accept: string, ...reject: string[]) =>
  isMisspelling(normalText(typed), [accept], reject);

describe('slips between two texts', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['ilium', 'ileum', 1],
    ['ilium', 'illium', 1],
    ['ilium', 'iluim', 1],
    ['kitten', 'sitting', 3],
    // Where it differs from the unrestricted distance, which is 2.
    ['ca', 'abc', 3],
    ['Straße', 'Strase', 1],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
    expect(slipsBetween(b, a)).toBe(slips);
  });

  test('are none only between a text and itself, and no more than its letters', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b) === 0).toBe(a === b);
        expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
      }),
    );
  });
});

describe('a misspelling', () => {
  test.each([
    ['deltiod', 'deltoid'],
    ['delt oid', 'deltoid'],
    ['suboccipetal nreve', 'suboccipital nerve'],
    ['sub ocipital nerve', 'suboccipital nerve'],
    ['suboccipitalnervee', 'sub-occipital nerve'],
    ['sternocliedomastoyd', 'sternocleidomastoid'],
    ['illium', 'ilium'],
    ['T12 vertbra', 'T12 vertebra'],
    ['tendonitis', 'tendinitis'],
    ['гломерулонефрид', 'гломерулонефрит'],
  ])('%s is taken for %s', (typed, accepted) => expect(isTaken(typed, accepted)).toBe(true));

  test.each([
    // Too far, or too short for a slip.
    ['dltiod', 'deltoid'],
    ['neck', 'nick'],
    ['C2', 'C1'],
    ['type I fibres', 'type II fibres'],
    ['teres minor', 'teres major'],
    ['vertebra T11', 'vertebra T12'],
    ['coxa vara', 'coxa valga'],
    ['biceps brachii', 'triceps brachii'],
    ['internal oblique', 'external oblique'],
    ['nerve', 'suboccipital nerve'],
    ['', 'deltoid'],
  ])('%s is not taken for %s', (typed, accepted) => expect(isTaken(typed, accepted)).toBe(false));

  test.each([
    ['ileum', 'ilium'],
    ['I-l-e-u-m', 'ilium'],
    ['crest of the ileum', 'crest of the ilium'],
    ['perineal nerve', 'peroneal nerve'],
    ['perin eal nerve', 'peroneal nerve'],
    ['humoral head', 'humeral head'],
    ['adduction', 'abduction'],
    ['trapezium', 'trapezius'],
    ['hypotonia', 'hypertonia'],
    ['metatarsal', 'metacarpal'],
    ['spondylolysis', 'spondylosis'],
    ['tendinosis', 'tendonitis'],
  ])('%s is another word than %s', (typed, accepted) => expect(isTaken(typed, accepted)).toBe(false));

  test.each([
    // One slip from either.
    ['ilum', 'ilium'],
    // Nearer to the other.
    ['perneal', 'peroneal'],
    ['hypotonea', 'hypertonia'],
  ])('%s may be another word than %s, so it is not taken', (typed, accepted) =>
    expect(isTaken(typed, accepted)).toBe(false),
  );

  test('is not what the author rejects, nor what is as near to that', () => {
    expect(isTaken('sartorious', 'sartorius')).toBe(true);
    expect(isTaken('sartorious', 'sartorius', 'sartoriosus')).toBe(false);
    expect(isTaken('scalenes anterior', 'scalenus anterior', 'scalenes anterior')).toBe(false);
  });

  test('never is any word of the table for another one', () => {
    for (const row of CONFUSABLE) {
      for (const [at, one] of row.entries()) {
        for (const other of row.toSpliced(at, 1).flatMap((it) => it.split('|'))) {
          for (const accepted of one.split('|')) {
            expect(isTaken(other, accepted)).toBe(false);
            expect(isTaken(`left ${other} part`, `left ${accepted} part`)).toBe(false);
          }
        }
      }
    }
  });

  test('of one of two lookalikes is taken for neither, unless it is nearer to one', () => {
    const words = CONFUSABLE.flat().flatMap((it) => it.split('|'));
    const pair = fc
      .constantFrom(...words)
      .chain((it) => fc.tuple(fc.constant(it), fc.constantFrom(...lookalikesOf(it))));
    let taken = 0;
    fc.assert(
      fc.property(pair, fc.nat(12), fc.constantFrom('', 'a', 'e', 'r', 'nn'), ([accepted, other], at, letters) => {
        for (const word of [accepted, other]) {
          const typed = word.slice(0, at) + letters + word.slice(at + 1);
          if (!isTaken(typed, accepted)) continue;
          taken += 1;
          expect(slipsBetween(typed, other)).toBeGreaterThan(slipsBetween(typed, accepted));
        }
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('of a long text is found in a moment', () => {
    const long = 'abcdefghij '.repeat(18);
    const before = performance.now();
    isMisspelling(
      normalText(long.replaceAll('c', '')),
      [long, 'a '.repeat(90), 'abcde '.repeat(30)],
      Array(50).fill(long),
    );
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('the table of confusable words', () => {
  test('is written as answers are compared, each word once in a row', () => {
    expect(CONFUSABLE.length).toBeGreaterThan(24);
    for (const row of CONFUSABLE) {
      const words = row.flatMap((it) => it.split('|'));
      expect(words.map(normalText)).toEqual(words);
      expect(new Set(words).size).toBe(words.length);
      expect(row.length).toBeGreaterThan(1);
    }
  });

  test('tells spellings of one word from other words', () => {
    expect(isAnotherWord('ileum', 'ilium')).toBe(true);
    expect(isAnotherWord('ileum', 'deltoid')).toBe(true);
    expect(isAnotherWord('tendonitis', 'tendinitis')).toBe(false);
    expect(isAnotherWord('ilium', 'ilium')).toBe(false);
    expect(isAnotherWord('deltiod', 'deltoid')).toBe(false);
    expect(lookalikesOf('deltoid')).toEqual([]);
  });
});
