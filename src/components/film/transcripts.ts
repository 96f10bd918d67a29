import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../platform/settings.ts';
import { type Film, readCues, type TranscriptPart, transcriptOf } from '../../school/catalogue/index.ts';

/** A film in words, in one language. */
export interface Transcript {
  lang: string;
  label: string;
  parts: TranscriptPart[];
}

/** The transcripts of a film, made of its captions, one a language; captions that are not there make none. */
export function transcriptsOf(film: Film): Transcript[] {
  const folder = join(settings().COURSES_DIR, film.course, 'films', film.id);
  return film.captions.flatMap(({ lang, label, file }) => {
    const parts = transcriptOf(readCues(textOf(join(folder, file))), film.chapters);
    return parts.length > 0 ? [{ lang, label, parts }] : [];
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
