import { describe, expect, it } from 'vitest';
import { isRightToLeft, mapTexts, pathsOf, printable } from './printable.ts';

describe('a printable text', () => {
  it('is composed and on one line', () => {
    expect(printable(' Zoe\u0308\n Smith ')).toBe('Zo\u00eb Smith');
  });

  it('steers no display', () => {
    expect(printable('Ann\u202Egro\u2066.\u200Bx\u0000\uFEFF')).toBe('Anngro.x');
  });

  it('keeps the joiners that Persian and the scripts of India spell with', () => {
    expect(printable('علی\u200Cرضا')).toBe('علی\u200Cرضا');
  });
});

describe('the direction of a text', () => {
  it.each([
    ['محمد', true],
    ['(יהודית) Ann', true],
    ['Ann (יהודית)', false],
    ['王小明', false],
    ['123', false],
    ['', false],
  ])('is that of its first letter: %s', (text, expected) => expect(isRightToLeft(text)).toBe(expected));
});

describe('texts in a value', () => {
  const value = { a: 'x', b: ['y', { c: 'z' }], n: 3, none: null };

  it('are found however deep, with their paths', () =>
    expect(pathsOf(value)).toEqual([
      ['a', 'x'],
      ['b.0', 'y'],
      ['b.1.c', 'z'],
    ]));

  it('are changed, and nothing else', () => {
    expect(mapTexts(value, (it) => it.toUpperCase())).toEqual({ a: 'X', b: ['Y', { c: 'Z' }], n: 3, none: null });
  });
});
