import { describe, expect, it } from 'vitest';
import { showUnseen } from './unseen.ts';

describe('a name on the verification page', () => {
  it.each(['Maria Sørensen', 'لیلا', 'x\u030cy', '王 小明', 'Zo\u00eb'])(
    'stays as it is when all of it can be seen: %s',
    (name) => expect(showUnseen(name)).toEqual([{ text: name }]),
  );

  it.each([
    ['a right-to-left override', '\u202E', 'U+202E'],
    ['a zero-width space', '\u200B', 'U+200B'],
    ['a zero-width joiner', '\u200D', 'U+200D'],
    ['a left-to-right isolate', '\u2066', 'U+2066'],
    ['a byte order mark', '\uFEFF', 'U+FEFF'],
    ['a soft hyphen', '\u00AD', 'U+00AD'],
    ['a Hangul filler', '\u3164', 'U+3164'],
    ['a tag', '\u{E0041}', 'U+E0041'],
    ['a NUL', '\u0000', 'U+0000'],
  ])('shows %s', (_what, character, name) => {
    expect(showUnseen(`Ann${character}e`)).toEqual([{ text: 'Ann' }, { unseen: name }, { text: 'e' }]);
  });

  it('shows one after another', () => {
    expect(showUnseen('\u200B\u200BA')).toEqual([{ unseen: 'U+200B' }, { unseen: 'U+200B' }, { text: 'A' }]);
  });
});
