import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charactersOf, renamed } from './sfnt.ts';

const font = readFileSync('node_modules/@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf');
const code = (letter: string) => letter.codePointAt(0) ?? 0;

describe('a font file', () => {
  it('tells which characters it has', () => {
    const characters = charactersOf(font);
    for (const letter of 'aZ9é\u1ec5\u0416\u03a9') expect(characters.has(code(letter))).toBe(true);
    for (const letter of '\u738b\u0645\u0928') expect(characters.has(code(letter))).toBe(false);
  });

  it('takes another family name and keeps the rest', () => {
    const other = renamed(font, 'Fascia Test 12');
    expect(charactersOf(other)).toEqual(charactersOf(font));
    expect(other.includes(Buffer.from('Fascia Test 12', 'utf16le').swap16())).toBe(true);
    expect(other.includes(Buffer.from('EB Garamond', 'utf16le').swap16())).toBe(false);
  });

  it('is refused when it has no character map', () => {
    const empty = Buffer.alloc(12);
    empty.writeUInt32BE(0x00010000);
    expect(() => charactersOf(empty)).toThrow('no cmap');
  });
});
