import { plain } from '../../../platform/search.ts';
import { findStructure } from '../../../school/atlas/index.ts';
import type { ItemForStudent } from '../../../school/items/index.ts';
import type { Picture } from './picture.ts';

/** What stands for a drawing whose title would answer the question. */
const NEUTRAL = 'A drawing of a part of the body';

/**
 * The accessible name of a question's figure: what its author says is to be seen, or the title of the drawing unless that
 * names something that could be the answer.
 */
export function nameOf(item: ItemForStudent, picture: Picture): string {
  const { figure } = item;
  if (figure?.alt) return figure.alt;
  const title = picture.drawing?.title ?? NEUTRAL;
  return [...namesOf(structuresIn(item)), ...textsIn(item)].some((it) => tells(title, it)) ? NEUTRAL : title;
}

/** Structures that a question asks for. */
const structuresIn = (item: ItemForStudent): string[] => {
  const spots = 'regions' in item ? item.regions : 'places' in item ? item.places : [];
  const marked = item.figure && 'mark' in item.figure ? [item.figure.mark] : [];
  return [...spots.map((it) => it.where.structure), ...marked].filter((it) => it !== undefined);
};

const namesOf = (structures: readonly string[]): string[] =>
  structures.flatMap((id) => {
    const record = findStructure(id);
    return record ? [record.name, record.latin, ...record.synonyms] : [id.replaceAll('-', ' ')];
  });

/** Every text of a question but the question itself: what can be chosen. */
function textsIn(item: ItemForStudent): string[] {
  const { stem: _, figure: __, film: ___, id: ____, type: _____, ...rest } = item;
  return stringsIn(rest);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Whether a title holds a text as words of its own. */
const tells = (title: string, text: string): boolean =>
  text.length > 2 && ` ${wordsOf(title)} `.includes(` ${wordsOf(text)} `);

const wordsOf = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
