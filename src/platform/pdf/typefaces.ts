import { readFileSync } from 'node:fs';
import { charactersOf, renamed } from './sfnt.ts';

/** The family that certificates are set in, and the one with more letters and accents that stands in for it. */
export const TEXT_FAMILY = 'Fascia Garamond';
export const WIDE_FAMILY = 'Fascia Serif';

/** Fonts read whole: Latin, Greek and Cyrillic, whose accents may stand on any letter and so can't be cut apart. */
const FILES = [
  { family: TEXT_FAMILY, file: 'eb-garamond/400Regular/EBGaramond_400Regular.ttf' },
  { family: TEXT_FAMILY, file: 'eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf' },
  { family: TEXT_FAMILY, file: 'eb-garamond/600SemiBold/EBGaramond_600SemiBold.ttf' },
  { family: WIDE_FAMILY, file: 'noto-serif/400Regular/NotoSerif_400Regular.ttf' },
  { family: WIDE_FAMILY, file: 'noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf' },
];

/**
 * Families cut to what a text needs, by their package in @fontsource-variable. Where two have a letter the earlier
 * one draws it; adding a script is adding its line.
 */
export const CUT_FAMILIES = [
  'noto-serif-sc',
  'noto-serif-tc',
  'noto-serif-jp',
  'noto-serif-kr',
  'noto-naskh-arabic',
  'noto-serif-hebrew',
  'noto-serif-devanagari',
  'noto-serif-thai',
  'noto-serif-bengali',
  'noto-serif-tamil',
  'noto-serif-telugu',
  'noto-serif-gurmukhi',
  'noto-serif-armenian',
  'noto-serif-georgian',
  'noto-serif-ethiopic',
];

/** Where the packages lie, from the project's root, in which every command and the server run. */
export const PACKAGES = 'node_modules';

export interface Faces {
  files: Buffer[];
  /** Characters of each family. */
  characters: ReadonlyMap<string, ReadonlySet<number>>;
}

let faces: Faces | undefined;

/** The fonts that are read whole, once a process. Throws when a font's package is not installed. */
export function wholeFaces(): Faces {
  faces ??= readFaces();
  return faces;
}

function readFaces(): Faces {
  const read = FILES.map(({ family, file }) => {
    const font = readFileSync(`${PACKAGES}/@expo-google-fonts/${file}`);
    return { family, font: renamed(font, family), characters: charactersOf(font) };
  });
  const characters = new Map<string, Set<number>>();
  for (const it of read) {
    // A family has a letter when each of its faces has it.
    characters.set(it.family, characters.get(it.family)?.intersection(it.characters) ?? it.characters);
  }
  return { files: read.map((it) => it.font), characters };
}
