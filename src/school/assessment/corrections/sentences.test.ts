import { describe, expect, test } from 'vitest';
import type { Preview } from './preview.ts';
import { previewSentences } from './sentences.ts';

const score = (earned: number, possible = 100) => ({ earned, possible, passed: earned >= 60 });
const effect = (before: number, after: number, spared = false) => ({
  ...{ attempt: 'a', number: 1, person: 'p', name: 'Ann', turn: undefined, spared },
  ...{ before: score(before), after: score(after) },
});
const NOTHING: Preview = {
  ...{ change: { kind: 'version' }, mayFall: false, applies: true, concerned: 0, effects: [], starts: 0, stops: 0 },
  ...{ waiting: 0, ripe: 0, running: 0, unfit: 0, gone: 0, attempts: [], fingerprint: '' },
};

describe('what a correction would do, in sentences', () => {
  test('counts what rises, falls and stays', () => {
    const effects = [effect(50, 70), effect(50, 60), effect(70, 70, true)];
    expect(previewSentences({ ...NOTHING, concerned: 4, effects, starts: 2 })).toEqual([
      'It concerns 4 graded attempts: 2 results rise, none falls.',
      '1 result would fall; it stays as it is.',
      '2 students pass the quiz by it.',
    ]);
    expect(previewSentences({ ...NOTHING, mayFall: true, concerned: 1, effects: [effect(70, 50)], stops: 1 })).toEqual([
      'It concerns 1 graded attempt: 0 results rise, 1 falls.',
      '1 student no longer passes the quiz.',
    ]);
  });

  test('says what becomes of attempts that run, by what is changed', () => {
    expect(previewSentences({ ...NOTHING, running: 1 }).at(-1)).toBe(
      '1 attempt runs: it keeps the version that was shown, and can be corrected once submitted.',
    );
    expect(previewSentences({ ...NOTHING, change: { kind: 'accept', chosen: 'x' }, running: 2 }).at(-1)).toBe(
      'It also holds for attempts to come, for the 2 attempts that run, until the file has another version of the question.',
    );
  });

  test('says what waits, what can’t be marked and what is no longer offered', () => {
    const text = previewSentences({ ...NOTHING, waiting: 3, ripe: 1, unfit: 2, gone: 1 }).join(' ');
    expect(text).toContain('3 attempts that wait for a person’s mark are marked with it.');
    expect(text).toContain('Of those 1 waits for no other mark and gets its result by it.');
    expect(text).toContain('2 attempts can’t be marked by the version in the file');
    expect(text).toContain('1 student chose an option that the version in the file no longer has');
  });
});
