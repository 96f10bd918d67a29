import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { appendItems, presentIn } from './append.ts';

const NEW = { id: 'new', type: 'true-false', stem: 'Is it: so?', answer: true };
const ADDED = `
  - id: new
    type: true-false
    stem: "Is it: so?"
    answer: true
`;

describe('items are put at the end of a quiz', () => {
  test.each([
    ['which ends with them', 'title: A   # a title\nitems:\n  - id: a   # first\n    stem: x  # asked\n', ADDED],
    ['without a last line break', 'items:\n  - id: a\n    stem: x', `\n${ADDED}`],
    ['that ends in a long text', 'items:\n  - id: a\n    stem: |\n      x\n\n      y\n', ADDED],
    ['and blank lines', 'items:\n  - id: a\n    stem: >-\n      x\n\n\n', ADDED],
    ['in one line', 'items:\n  - { id: a, stem: x }\n', ADDED],
  ])('%s, and nothing else changes', (_, text, added) => {
    expect(appendItems(text, [NEW])).toBe(text.trimEnd() + (text.endsWith('\n') ? '\n' : '') + added);
  });

  test('in the middle of a file, as far in as the others', () => {
    const text =
      '# about\nitems:\n- id: a\n  options:\n    - { text: x }   # right\n    # a last thought\n\n# how it passes\npass: 0.8\n';
    expect(appendItems(text, [NEW])).toBe(
      '# about\nitems:\n- id: a\n  options:\n    - { text: x }   # right\n\n- id: new\n  type: true-false\n  stem: "Is it: so?"\n  answer: true\n    # a last thought\n\n# how it passes\npass: 0.8\n',
    );
  });

  test('a list in brackets is written anew, with its comments', () => {
    const text = '# about\ntitle: A # title\nitems: [{ id: a, stem: x }] # here\npass: 0.8\n';
    const result = appendItems(text, [NEW]);
    expect(parse(result)).toEqual({ title: 'A', items: [{ id: 'a', stem: 'x' }, NEW], pass: 0.8 });
    for (const comment of ['# about', '# title', '# here']) expect(result).toContain(comment);
  });

  test('whatever the file holds, it then holds the same and the new items', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
    const item = fc.record({ id: fc.string(), stem: fc.string(), more: value });
    const file = fc.record({ title: fc.string(), items: fc.array(item, { minLength: 1, maxLength: 4 }), after: value });
    fc.assert(
      fc.property(file, fc.array(item, { minLength: 1, maxLength: 3 }), (before, added) => {
        const items = added.map((it) => ({ ...it, type: 'single' }));
        const result = appendItems(stringify(before), items);
        expect(parse(result)).toEqual({ ...before, items: [...before.items, ...items] });
      }),
    );
  });
});

test('what a file holds already is known', () => {
  expect(presentIn('draft: true\nitems:\n  - id: a\n  - id: 5\n')).toEqual({
    ids: new Set(['a', '5']),
    isPublished: false,
    hasSections: false,
  });
  expect(presentIn('sections: []\nitems: []\n')).toMatchObject({ isPublished: true, hasSections: true });
  expect(presentIn('items: {}\n')).toBeUndefined();
  expect(presentIn('items: [\n')).toBeUndefined();
});
