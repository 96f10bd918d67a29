import { parseArgs } from 'node:util';

export const USAGE = `npm run video:add -- FILE [options]

Makes a film of a course from a video file: renditions, poster and storyboard beside its record, or, where the Mux
settings are given, uploads it to Mux.

  --course ID            the course it belongs to; without it, the first
  --film ID              its id: lower-case letters, digits and hyphens; without it, made of the title
  --title TEXT           without it, the name of the file
  --summary TEXT         one sentence: what is shown
  --description TEXT     what can only be seen, in words, for someone who cannot see it
  --licence TEXT         for instance "CC BY 4.0"
  --made TEXT            who made it, and how
  --captions FILE[:LANG] captions in WebVTT, once for each language; en without LANG
  --chapter TIME=TITLE   for instance 1:20="Hands in place"; as often as there are chapters
  --poster TIME          which moment the poster shows; without it, a tenth into the film
  --local                makes local files though the Mux settings are given`;

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;

/** What was asked for on the command line, unchecked. */
export interface Asked {
  file: string;
  texts: Partial<
    Record<'course' | 'film' | 'title' | 'summary' | 'description' | 'licence' | 'made' | 'poster', string>
  >;
  captions: string[];
  chapters: string[];
  local: boolean;
}

/**
 * Reads the command line.
 * @returns what was asked for, or what is wrong with it.
 */
export function readOptions(args: readonly string[]): { asked: Asked } | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ course: TEXT, film: TEXT, title: TEXT, summary: TEXT, description: TEXT, licence: TEXT, made: TEXT },
        ...{ poster: TEXT, captions: TEXTS, chapter: TEXTS, local: { type: 'boolean' } },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined) return { wrong: 'Say which video file to add.' };
    if (others.length > 0) {
      return { wrong: `One film at a time: what is ${others.join(' ')}? Put texts with spaces in quotes.` };
    }
    const { captions = [], chapter = [], local = false, ...texts } = values;
    return { asked: { file, texts, captions, chapters: chapter, local } };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
