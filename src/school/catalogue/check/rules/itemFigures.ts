import { join } from 'node:path';
import { plain } from '../../../../platform/search.ts';
import { type Problem, problem } from '../finding.ts';
import { type Canvas, canvasOf, extentOf, isWithin } from '../reading/canvas.ts';
import { type ItemTree, itemsIn } from '../reading/items.ts';
import { meant, named } from '../reading/nearest.ts';
import { fileId, type Source } from '../reading/source.ts';
import type { SchoolTree } from '../reading/tree.ts';
import type { Found } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/**
 * The figure of an item exists and shows what the item speaks of: structures that it has, places within its edges. The
 * title of a drawing, which is read to whoever can't see it, does not say what is to be written.
 */
export const itemFigures: Rule = {
  id: 'item-figure',
  check(school) {
    const drawings = new Map(school.sources.filter((it) => it.kind === 'drawing').map((it) => [fileId(it), it]));
    return itemsIn(school).flatMap((item) => [
      ...item.texts('figure.drawing').flatMap((it) => inDrawing(school, item, it, drawings)),
      ...item.texts('figure.figure').flatMap((it) => inFigure(item, it)),
    ]);
  },
};

type Drawings = ReadonlyMap<string, Source>;

function inDrawing(
  { folders }: SchoolTree,
  item: ItemTree,
  { value, at }: Found<string>,
  drawings: Drawings,
): Problem[] {
  const drawing = drawings.get(value);
  if (!drawing) {
    const remedy = `draw ${join(folders.content, 'anatomy/drawings', `${value}.svg`)}, or correct the id`;
    return [
      problem(item.source, at, `the atlas has no drawing \`${value}\``, meant(value, [...drawings.keys()], remedy)),
    ];
  }
  const canvas = canvasOf(drawing);
  return [...notShown(item, value, canvas), ...beyond(item, canvas), ...told(item, canvas)];
}

function inFigure(item: ItemTree, { value, at }: Found<string>): Problem[] {
  const { figures, path } = item.course;
  const figure = figures.get(value);
  if (figure) return beyond(item, canvasOf(figure));
  const remedy = `draw ${join(path, 'figures', `${value}.svg`)}, or correct the id`;
  return [problem(item.source, at, `the course has no figure \`${value}\``, meant(value, [...figures.keys()], remedy))];
}

const notShown = (item: ItemTree, id: string, { structures }: Canvas): Problem[] =>
  ['figure.mark', 'regions.*.structure', 'labels.*.structure']
    .flatMap((pattern) => item.texts(pattern))
    .filter((it) => !structures.includes(it.value))
    .map(({ value, at }) =>
      problem(
        item.source,
        at,
        `the drawing \`${id}\` does not show \`${value}\``,
        meant(value, structures, `use one of ${named(structures)}, or another drawing`),
      ),
    );

/** Where an item says a place, how that is given, and what it is of. */
const PLACES = [
  ['regions.*.box', 'box', 'a region'],
  ['regions.*.circle', 'circle', 'a region'],
  ['regions.*.points', 'points', 'a region'],
  ['regions.*.at', 'at', 'a letter'],
  ['labels.*.at', 'at', 'a number'],
] as const;

const beyond = (item: ItemTree, { edges }: Canvas): Problem[] =>
  PLACES.flatMap(([pattern, form, what]) =>
    item.values(pattern).flatMap(({ value, at }) => {
      const extent = extentOf(form, value);
      if (!edges || !extent || isWithin(extent, edges)) return [];
      const [left, top, right, bottom] = edges;
      const remedy = `its viewBox reaches from ${left}, ${top} to ${right}, ${bottom}; move it within`;
      return [problem(item.source, at, `${what} lies outside its figure`, remedy)];
    }),
  );

/** What is taken for right where an answer is written: in a question, in its gaps, in its parts. */
const written = (item: ItemTree): Found<string>[] => {
  const gaps = item.values('gaps').flatMap(({ value }) => Object.keys(Object(value)));
  return ['accept.*', ...gaps.map((it) => `gaps.${it}.accept.*`), 'questions.*.accept.*.*'].flatMap((it) =>
    item.texts(it),
  );
};

function told(item: ItemTree, { title }: Canvas): Problem[] {
  if (item.texts('figure.alt').length > 0) return [];
  const right = written(item).find((it) => holdsWords(title, it.value));
  const [figure] = item.values('figure');
  if (!right || !figure) return [];
  const wrong = `the title of the drawing, “${title}”, says the right answer “${right.value}”`;
  return [problem(item.source, figure.at, wrong, 'add `alt`, which says what is to be seen without it')];
}

const holdsWords = (title: string, text: string): boolean => ` ${wordsOf(title)} `.includes(` ${wordsOf(text)} `);

const wordsOf = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
