import { expect, test } from 'vitest';
import { decideDraft, sameMark, type TypedMark } from './decideDraft.ts';
import type { GivenMark } from './decideMarking.ts';

const draft = (more: Partial<GivenMark> = {}): GivenMark => ({
  ...{ levels: { safety: 1 }, comments: { safety: '' }, comment: 'So far.', outcome: undefined },
  ...more,
});
const kept = { draft: draft(), savedAt: 50 };
const typed = (more: Partial<TypedMark> = {}): TypedMark => ({
  ...{ given: draft({ comment: 'More.' }), revision: 60 },
  ...more,
});

test.each([
  ['write', { draft: undefined, savedAt: null }, typed({ shown: 0 })],
  ['write', kept, typed({ shown: 50 })],
  ['write', kept, typed({ revision: 50 })],
  ['same', kept, typed({ given: draft(), shown: 0, revision: 1 })],
  ['older', kept, typed({ revision: 49 })],
  ['changed-elsewhere', kept, typed({ shown: 49 })],
] as const)('%s', (decision, before, now) => expect(decideDraft(before, now)).toBe(decision));

test('two markings say the same in whatever order, and an empty comment is none', () => {
  const one = draft({ levels: { a: 1, b: 2 }, comments: { a: 'x', b: '' } });
  expect(sameMark(one, draft({ levels: { b: 2, a: 1 }, comments: { a: 'x' } }))).toBe(true);
  expect(sameMark(one, { ...one, levels: { a: 1, b: 1 } })).toBe(false);
  expect(sameMark(one, { ...one, outcome: 'passed' })).toBe(false);
  expect(sameMark(one, { ...one, answer: 'No.' })).toBe(false);
});
