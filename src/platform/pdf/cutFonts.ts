import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { charactersOf, renamed } from './sfnt.ts';
import { CUT_FAMILIES, type CutFamily, JAPANESE, PACKAGES } from './typefaces.ts';

/** A piece of a family as its package ships it: one file, and the characters that it should have. */
interface Slice {
  family: CutFamily;
  name: string;
  ranges: [from: number, to: number][];
}

/** A font cut for one text, under a family name of its own. */
export interface CutFont {
  family: string;
  font: Buffer;
  characters: ReadonlySet<number>;
}

/** Weight that variable fonts are pinned to: Regular, as the text family beside them. */
const WEIGHT = 400;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

const slices = new Map<CutFamily, Slice[]>();

/**
 * Cuts fonts for the characters of a text that no whole font has. The family that has most of them is asked first,
 * so that a name is drawn by one hand where one family has all of it.
 * @param needed code points to find; those that no family has are in no font that comes back.
 */
export async function cutFonts(text: string, needed: ReadonlySet<number>): Promise<CutFont[]> {
  const found: CutFont[] = [];
  let missing = new Set(needed);
  for (const family of byUse(KANA.test(text) ? [JAPANESE, ...CUT_FAMILIES] : CUT_FAMILIES, needed)) {
    for (const slice of slicesOf(family).filter((it) => countIn(it, missing) > 0)) {
      const cut = await cutSlice(slice, text);
      if (cut.characters.isDisjointFrom(missing)) continue;
      missing = missing.difference(cut.characters);
      found.push(cut);
    }
  }
  return found;
}

/** Families by how many of the characters they have, most first; equals stay in their order. */
function byUse(families: readonly CutFamily[], needed: ReadonlySet<number>): CutFamily[] {
  const uses = new Map(
    families.map((it) => [it, slicesOf(it).reduce((sum, slice) => sum + countIn(slice, needed), 0)]),
  );
  return [...uses].toSorted((a, b) => b[1] - a[1]).flatMap(([family, use]) => (use > 0 ? [family] : []));
}

const countIn = (slice: Slice, characters: ReadonlySet<number>): number =>
  [...characters].filter((it) => slice.ranges.some(([from, to]) => it >= from && it <= to)).length;

async function cutSlice({ family, name }: Slice, text: string): Promise<CutFont> {
  const file = await readFile(`${PACKAGES}/${family.package}/files/${family.name}-${name}-${family.face}.woff2`);
  const pinned = family.face === 'wght-normal' ? { variationAxes: { wght: WEIGHT } } : {};
  const cut = await subsetFont(file, text + partsOfVowels(text), { targetFormat: 'sfnt', ...pinned });
  const own = `Fascia ${family.name} ${name}`;
  return { family: own, font: renamed(cut, own), characters: charactersOf(cut) };
}

/** Thai and Lao “am”, which is drawn as the two marks that it is made of, with a tone mark in between. */
const partsOfVowels = (text: string): string => (text.match(/[\u0E33\u0EB3]/g) ?? []).join('').normalize('NFKD');

/** The slices of a family, by its package's `unicode.json`: names such as `[12]` or `arabic`, with CSS ranges. */
function slicesOf(family: CutFamily): Slice[] {
  const known = slices.get(family);
  if (known) return known;
  const file = readFileSync(`${PACKAGES}/${family.package}/unicode.json`, 'utf8');
  const read = Object.entries(JSON.parse(file) as Record<string, string>).map(([name, ranges]) => ({
    family,
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map(rangeOf),
  }));
  slices.set(family, read);
  return read;
}

function rangeOf(written: string): [number, number] {
  const [from = '', to = from] = written.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
