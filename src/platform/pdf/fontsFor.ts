import { cutFonts } from './cutFonts.ts';
import { TEXT_FAMILY, WIDE_FAMILY, wholeFaces } from './typefaces.ts';

/** What prints a text: the fonts, their families in order of preference, and the letters that none of them has. */
export interface FontChoice {
  files: Buffer[];
  families: string[];
  missing: ReadonlySet<string>;
}

/** Characters that draw nothing themselves but join, part or vary their neighbours: no font needs a glyph for them. */
const UNDRAWN = /\p{Default_Ignorable_Code_Point}/u;
const COMBINING = /\p{Mark}/u;

/**
 * Finds fonts for a text in any script.
 * @param text normalised (NFC), so that a letter and its accent are one character where Unicode has one.
 */
export async function fontsFor(text: string): Promise<FontChoice> {
  const whole = wholeFaces();
  const characters = new Set([...text].filter((it) => !UNDRAWN.test(it) && it >= ' '));
  const needed = new Set([...characters].filter((it) => !has(TEXT_FAMILY, it) && !has(WIDE_FAMILY, it)).map(codeOf));
  const cut = await cutFonts(text, needed);
  const found = new Set(cut.flatMap((it) => [...it.characters]));
  return {
    files: [...whole.files, ...cut.map((it) => it.font)],
    families: [TEXT_FAMILY, WIDE_FAMILY, ...cut.map((it) => it.family)],
    missing: new Set([...needed].filter((it) => !found.has(it)).map((it) => String.fromCodePoint(it))),
  };
}

/**
 * Whether a text is set better in the wide family from its first letter to its last: it has letters that only that
 * family has, or accents that no single character holds, which the text family can't place.
 */
export const needsWide = (text: string): boolean =>
  [...text].some((it) => has(WIDE_FAMILY, it) && (COMBINING.test(it) || !has(TEXT_FAMILY, it)));

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

const has = (family: string, character: string): boolean =>
  wholeFaces().characters.get(family)?.has(codeOf(character)) ?? false;
