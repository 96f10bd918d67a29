import { drawParameters, FormulaError, type Item, type ItemType, instantiate } from '../items/index.ts';
import { type Drawing, drawingOf } from './drawings.ts';
import { type Lose, type Refusal, refuse } from './types.ts';
import { writable } from './xml/write.ts';

/** An item to be written, and where it stands. */
export interface Source {
  item: Item;
  /** COURSE/MODULE/ACTIVITY that it belongs to. */
  path: string;
  file: string;
  line: number;
  /** The SVG of its figure, if that is one of the course. */
  figure?: string | undefined;
}

/** What became of an item: written, whole if nothing was lost; or left out, and why. */
export type Export = { file: string; line: number; id: string } & (
  | { state: 'written'; losses: string[] }
  | ({ state: 'refused' } & Refusal)
);

/** What depends on an item's type, in a format; or why the format can't say it. */
type Writer<T extends ItemType, Own> = (
  item: Extract<Item, { type: T }>,
  lose: Lose,
  drawing: Drawing | undefined,
) => Own | { refusal: Refusal };
export type Writers<Own> = { [T in ItemType]?: Writer<T, Own> };

/** A format that items are written in. `Own` is what depends on an item's type. */
export interface Target<Own> {
  /** Its name as people say it. */
  name: string;
  writers: Writers<Own>;
  /** Whether a question says there how many points it is worth. */
  hasPoints: boolean;
  /** What stands round every question, whatever its type. */
  frame(source: Source, own: Own, lose: Lose, drawing: Drawing | undefined): string;
  /** Whether a question can show a drawing there. */
  hasDrawings: boolean;
}

/** A question in its format, and the item that it says. */
export interface Written {
  source: Source;
  text: string;
}

/** Writes items one by one, each by the writer of its type. */
export function writeItems<Own>(
  sources: readonly Source[],
  target: Target<Own>,
): { written: Written[]; exports: Export[] } {
  const written: Written[] = [];
  const exports = sources.map((source): Export => {
    const losses: string[] = [];
    const result = writeOne(source, target, (what) => losses.push(what));
    const place = { file: source.file, line: source.line, id: source.item.id };
    if (typeof result !== 'string') return { ...place, state: 'refused', ...result.refusal };
    written.push({ source, text: result });
    return { ...place, state: 'written', losses: [...new Set(losses)] };
  });
  return { written, exports };
}

function writeOne<Own>(source: Source, target: Target<Own>, lose: Lose): string | { refusal: Refusal } {
  const { name, writers, hasPoints } = target;
  const write = writers[source.item.type] as Writer<ItemType, Own> | undefined;
  if (!write) return refuse(`${name} has no form for items of type ${source.item.type}`, 'write it there by hand');
  const item = withNumbers(withoutControls(source.item, lose), lose);
  if ('refusal' in item) return item;
  if (!hasPoints && item.points !== 1) lose(`its points (${item.points})`);
  if (item.film) lose('its moment of a film');
  const drawing = target.hasDrawings ? drawingFor(source) : undefined;
  if (item.figure && !drawing) lose('its figure');
  const own = write(item, lose, drawing);
  return isRefused(own) ? own : target.frame({ ...source, item }, own, lose, drawing);
}

const drawingFor = ({ item, figure }: Source): Drawing | undefined =>
  item.figure && 'figure' in item.figure && figure !== undefined ? drawingOf(item.figure.figure, figure) : undefined;

const isRefused = (it: unknown): it is { refusal: Refusal } => typeof it === 'object' && it !== null && 'refusal' in it;

/** An item without characters that no text file should hold. */
function withoutControls(item: Item, lose: Lose): Item {
  let found = false;
  const clean = JSON.parse(JSON.stringify(item), (_, value: unknown) => {
    if (typeof value !== 'string' || writable(value) === value) return value;
    found = true;
    return writable(value);
  }) as Item;
  if (!found) return item;
  lose('control characters');
  return clean;
}

/** An item with one set of the numbers that each attempt draws anew, those in the middle: no format can draw. */
function withNumbers(item: Item, lose: Lose): Item | { refusal: Refusal } {
  if (!item.parameters) return item;
  try {
    lose('that its numbers are drawn: one set of them stands in it');
    return instantiate(
      item,
      drawParameters(item, () => 0.5),
    );
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return refuse(error.message, 'correct its formula');
  }
}
