import { describe, expect, test } from 'vitest';
import { COMMENT_LIMIT } from '../../../items/index.ts';
import { decidePassage, PASSAGE_LIMIT, type TypedPassage, WORDS_LIMIT } from './decidePassage.ts';

const levels = ['No', 'Yes'].map((title) => ({ title, descriptor: '.' }));
const VERSION = {
  sections: [{ id: 'plan', title: 'Plan', prompt: '?', words: [1, 9] as [number, number] }],
  rubric: [{ id: 'safety', title: 'Safety', weight: 1, levels }],
};
const TEXTS = new Map([['plan', { text: 'Refer today. If not seen, refer today again: refer today.' }]]);
const typed = (more: Partial<TypedPassage> = {}): TypedPassage => ({
  ...{ section: 'plan', words: 'refer today', occurrence: 1, criterion: '', text: 'Why today?' },
  ...more,
});
const problems = (more: Partial<TypedPassage>, kept = 0) => {
  const decision = decidePassage(VERSION, TEXTS, typed(more), kept);
  return decision.ok ? [] : decision.problems.map((it) => `${it.about} ${it.reason}`);
};

describe('a comment on a passage', () => {
  test('stands at its words, at the occurrence that is meant', () => {
    expect(decidePassage(VERSION, TEXTS, typed(), 0)).toEqual({ ok: true, start: 26, end: 37 });
    expect(decidePassage(VERSION, TEXTS, typed({ occurrence: 2 }), 0)).toEqual({ ok: true, start: 45, end: 56 });
  });
  test.each([
    [['section unknown-section'], { section: 'constructor' }],
    [['criterion unknown-criterion'], { criterion: 'plan' }],
    [['words words-missing'], { words: ' ' }],
    [['words words-long'], { words: 'a'.repeat(WORDS_LIMIT + 1) }],
    [['words not-found'], { words: 'treat today' }],
    [['occurrence no-such-occurrence'], { occurrence: 3 }],
    [['occurrence no-such-occurrence'], { occurrence: 0 }],
    [['text text-missing'], { text: ' ' }],
    [['text text-long'], { text: 'a'.repeat(COMMENT_LIMIT + 1) }],
    [['words not-found', 'text text-missing'], { words: 'x', text: '' }],
  ])('refused: %j', (expected, more) => expect(problems(more)).toEqual(expected));
  test('is refused above the limit of a reading', () => {
    expect(problems({}, PASSAGE_LIMIT - 1)).toEqual([]);
    expect(problems({}, PASSAGE_LIMIT)).toEqual(['text too-many']);
  });
});
