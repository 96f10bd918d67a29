import { type Item, type ParameterValues, plainText } from '../../../src/school/items/index.ts';

const PLACE = /\{\{\s*([a-z][a-z0-9]*)\s*\}\}/gi;
const tidy = (text: string): string => plainText(text.replace(/\s+/g, ' ')).trim();

/**
 * The numbers of an attempt, read from the question as it is shown; undefined for an item without parameters.
 * @param shown the text of the question.
 * @throws Error where the text is not that of the item.
 */
export function numbersShown(item: Item, shown: string): ParameterValues | undefined {
  if (!item.parameters) return undefined;
  const names = [...item.stem.matchAll(PLACE)].map(([, name = '']) => name);
  const pattern = tidy(item.stem)
    .split(PLACE)
    .filter((_, at) => at % 2 === 0)
    .map(RegExp.escape)
    .join('(-?[\\d.]+)');
  const found = new RegExp(pattern).exec(shown.replace(/\s+/g, ' '));
  if (!found) throw new Error(`${item.id} is shown as “${shown}”`);
  return Object.fromEntries(names.map((name, at) => [name, Number(found[at + 1])]));
}
