import { readFileSync, statSync } from 'node:fs';
import { captionFlaws } from '../../src/school/catalogue/check/reading/webVtt.ts';
import { readCues } from '../../src/school/catalogue/index.ts';
import { nameOfLanguage, shown } from './names.ts';

/** Captions in one language, checked. */
export interface Captions {
  lang: string;
  /** The language's name, as the player's menu shows it. */
  label: string;
  text: string;
}

/** The most that captions may weigh, in bytes: a film of a day has less. */
const LIMIT = 5_000_000;

/**
 * Reads captions given as `FILE[:LANG]`, each with all that is wrong with it.
 * @param seconds length of the film, once it is known.
 */
export function readCaptions(given: readonly string[], seconds?: number): { captions: Captions[]; problems: string[] } {
  const read = given.map((one) => readOne(one, seconds));
  const captions = read.flatMap((it) => it.captions ?? []);
  const twice = captions.filter(({ lang }, index) => captions.findIndex((it) => it.lang === lang) !== index);
  const problems = twice.map(
    ({ lang }) => `--captions  there are two in \`${lang}\`  say the language of each, as in es.vtt:es`,
  );
  return { captions, problems: [...read.flatMap((it) => it.problems), ...problems] };
}

function readOne(given: string, seconds = Number.POSITIVE_INFINITY): { captions?: Captions; problems: string[] } {
  const [, file = given, lang = 'en'] = /^(.+):([A-Za-z][A-Za-z0-9-]+)$/.exec(given) ?? [];
  const label = nameOfLanguage(lang);
  const language = label
    ? []
    : [`--captions  \`${shown(lang)}\` is no language  write its code behind the file, as in captions.vtt:es`];
  const text = textOf(file);
  if (typeof text !== 'string') return { problems: [...language, `${shown(file)}  ${text.wrong}`] };
  const flaws = captionFlaws(text).map(({ line, wrong, remedy }) => `${file}:${line}:1  ${wrong}  ${remedy}`);
  const late = readCues(text).filter((it) => it.at >= seconds);
  if (late.length > 0)
    flaws.push(
      `${file}  ${late.length} of its captions begin after the film has ended  are they those of another film?`,
    );
  const problems = [...language, ...flaws];
  return problems.length > 0 || !label ? { problems } : { captions: { lang, label, text }, problems };
}

function textOf(file: string): string | { wrong: string } {
  try {
    if (statSync(file).size > LIMIT) return { wrong: 'is too large for captions  give a file in WebVTT' };
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return { wrong: 'is not UTF-8  save it as UTF-8' };
    const { code } = error as NodeJS.ErrnoException;
    return { wrong: `${code === 'ENOENT' ? 'is not there' : `can’t be read (${code})`}  say where the captions are` };
  }
}
