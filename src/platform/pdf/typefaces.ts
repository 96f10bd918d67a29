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

/** A family that is cut to what a text needs: its package of WOFF2 files, and how those of its Regular face end. */
export interface CutFamily {
  name: string;
  package: string;
  face: 'wght-normal' | '400-normal';
}

const variable = (name: string): CutFamily => ({ name, package: `@fontsource-variable/${name}`, face: 'wght-normal' });

/** The family for Japanese, where kana show that a name is that. */
export const JAPANESE = variable('noto-serif-jp');

/**
 * Families by script. Where two have a letter the earlier one draws it; adding a script is adding its line. Arabic is
 * Scheherazade, since the newest Noto draws dots apart from letters, and a PDF then reads some letters twice.
 */
export const CUT_FAMILIES: readonly CutFamily[] = [
  variable('noto-serif-sc'),
  variable('noto-serif-tc'),
  JAPANESE,
  variable('noto-serif-kr'),
  { name: 'scheherazade-new', package: '@fontsource/scheherazade-new', face: '400-normal' },
  variable('noto-serif-hebrew'),
  variable('noto-serif-devanagari'),
  variable('noto-serif-thai'),
  variable('noto-serif-bengali'),
  variable('noto-serif-tamil'),
  variable('noto-serif-telugu'),
  variable('noto-serif-gurmukhi'),
  variable('noto-serif-armenian'),
  variable('noto-serif-georgian'),
  variable('noto-serif-ethiopic'),
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
