import { dirname, join } from 'node:path';
import { type Problem, problem, START } from '../finding.ts';
import { mentionedIn } from '../reading/mentioned.ts';
import type { Source } from '../reading/source.ts';
import type { SchoolTree } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

const KB = 1024;

/** Limits in bytes: a drawing is part of its page, and a poster is loaded with it. The whole body shows more. */
const DRAWING = 24 * KB;
const BODY = 40 * KB;
const POSTER = 120 * KB;

/** Limits of what one lesson shows. */
const OF_A_LESSON = 64 * KB;
const FIGURES_OF_A_LESSON = 8;

/** Pictures are light enough for a phone between two clients: 24 KB a drawing, 40 KB one of the whole body, 64 KB and 8 figures a lesson, 120 KB a poster. */
export const imageSizes: Rule = {
  id: 'image-size',
  check: (school) => [
    ...school.sources.flatMap((it) => [...drawingProblems(it), ...posterProblems(school, it)]),
    ...lessonProblems(school),
  ],
};

function drawingProblems(it: Source): Problem[] {
  if (it.kind !== 'figure' && it.kind !== 'drawing') return [];
  const most = it.kind === 'drawing' && /(^|\/)body-[^/]+$/.test(it.name) ? BODY : DRAWING;
  const remedy = 'round its numbers to one decimal, join its lines, or split it';
  return sizeOf(it) > most ? [tooLarge(it, 'the drawing', sizeOf(it), most, remedy)] : [];
}

function posterProblems({ listed }: SchoolTree, film: Source): Problem[] {
  if (film.kind !== 'film') return [];
  const poster = textsAt(film, 'poster')[0]?.value ?? 'poster.jpg';
  const bytes = listed.get(join(dirname(film.path), poster))?.bytes ?? 0;
  const smaller = 'make it 1280 pixels wide at most, and compress it more';
  return bytes > POSTER ? [tooLarge(film, `\`${poster}\``, bytes, POSTER, smaller)] : [];
}

const lessonProblems = ({ courses }: SchoolTree): Problem[] =>
  courses.flatMap(({ figures, modules }) =>
    modules
      .flatMap((it) => it.activities)
      .flatMap(({ source }) => {
        const names = [...new Set(mentionedIn(source, 'figures').map((it) => it.value))];
        const bytes = names.reduce((sum, name) => sum + sizeOf(figures.get(name)), 0);
        const split = 'show fewer, or make two lessons of it';
        const number = `the ${source.kind} shows ${names.length} figures, and ${FIGURES_OF_A_LESSON} are the most`;
        return [
          ...(bytes > OF_A_LESSON ? [tooLarge(source, 'all figures together', bytes, OF_A_LESSON, split)] : []),
          ...(names.length > FIGURES_OF_A_LESSON ? [problem(source, START, number, split)] : []),
        ];
      }),
  );

const sizeOf = (source: Source | undefined): number => Buffer.byteLength(source?.text ?? '');

const tooLarge = (source: Source, what: string, bytes: number, limit: number, remedy: string): Problem =>
  problem(source, START, `${what} has ${Math.ceil(bytes / KB)} KB, and ${limit / KB} are the most`, remedy);
