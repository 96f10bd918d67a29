import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { schemaLine, withSchemaLine } from '../schemas/schemaLine.ts';
import type { Plan } from './plan.ts';

/** Where a film is played from, as its record says. */
export type Source = 'local' | { mux: { asset: string; playback: string; policy: 'signed' } };

/** Captions without cues: the check says so, as a film needs them before anyone may see it. */
const EMPTY_CAPTIONS = `WEBVTT

NOTE
Write each caption as a line with its times and a line or two with its words, an empty line between captions.
`;

/** What an author has still to write, as a comment in the record. */
const TO_WRITE = {
  summary: '# summary: One sentence, what is shown.',
  description: '# description: |\n#   What can only be seen, in words, for someone who cannot see it.',
  licence: '# licence: CC BY 4.0',
  made: '# made: Filmed by the school',
};

/** A film's record, `film.yaml`; what its author has not given yet stands in it as comments. */
function recordOf(plan: Plan, source: Source): string {
  const { title, texts, footage, chapters, captions, target } = plan;
  const { summary, ...rest } = texts;
  const shown = captions.length > 0 ? captions : [{ lang: 'en', label: 'English' }];
  const known = {
    title,
    ...(summary !== undefined && { summary }),
    seconds: Math.round(footage.seconds * 100) / 100,
    source,
    poster: 'poster.jpg',
    ...(source === 'local' && { storyboard: 'storyboard.vtt' }),
    captions: shown.map(({ lang, label }) => ({ lang, label, file: `captions.${lang}.vtt` })),
    ...(chapters.length > 0 && { chapters }),
    ...rest,
  };
  const missing = missingIn(plan).filter((it) => it !== 'captions');
  const comments = missing.map((name) => `${TO_WRITE[name]}\n`);
  const text = `${stringify(known, { lineWidth: 0, blockQuote: 'literal' })}${comments.join('')}`;
  return withSchemaLine(text, schemaLine(join(target, 'film.yaml'), 'film'));
}

/** What the check will ask for, as the author did not give it. */
export function missingIn({ texts, captions }: Plan): ('captions' | keyof typeof TO_WRITE)[] {
  return [
    ...(captions.length === 0 ? (['captions'] as const) : []),
    ...(['summary', 'description', 'licence', 'made'] as const).filter((name) => texts[name] === undefined),
  ];
}

/** Writes the record and the captions into a folder. */
export async function writeRecord(plan: Plan, source: Source, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const captions = plan.captions.length > 0 ? plan.captions : [{ lang: 'en', text: EMPTY_CAPTIONS }];
  for (const { lang, text } of captions) await writeFile(join(folder, `captions.${lang}.vtt`), text);
  await writeFile(join(folder, 'film.yaml'), recordOf(plan, source));
}
