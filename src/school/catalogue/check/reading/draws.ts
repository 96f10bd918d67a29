import { candidatesFor } from '../../candidates.ts';
import type { Drawing } from '../../files/quiz.ts';
import type { Source } from './source.ts';
import type { CourseTree } from './tree.ts';
import { type Found, valuesAt } from './values.ts';

/** What of an item can be read, whether or not the rest of it is right. */
export interface DrawableItem {
  id: string;
  objective: string | undefined;
  tags: string[];
  difficulty: string | undefined;
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The items of a quiz or a pool that have an id. */
export const drawablesIn = (source: Source | undefined): DrawableItem[] =>
  valuesAt(source, 'items.*').flatMap(({ value }) => {
    if (!isFields(value) || typeof value.id !== 'string') return [];
    const tags = Array.isArray(value.tags) ? (value.tags as string[]) : [];
    return [{ id: value.id, objective: text(value.objective), tags, difficulty: text(value.difficulty) }];
  });

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The drawings of a quiz in order, each where its count stands. */
export const drawingsIn = (source: Source): Found<Drawing>[] =>
  valuesAt(source, 'sections.*.draw.*.count').flatMap(({ value, at, path }) => {
    const drawing = path
      .slice(0, -1)
      .reduce<unknown>((it, step) => (isFields(it) ? it[step as string] : it), source.head?.data);
    return typeof value === 'number' ? [{ value: drawing as Drawing, at, path }] : [];
  });

/** What a quiz draws from: its own items, and the pools of its course. */
export const drawnFrom = (source: Source, { pools }: Pick<CourseTree, 'pools'>) => ({
  items: drawablesIn(source),
  pools: new Map([...pools].map(([id, it]) => [id, drawablesIn(it)])),
});

/** A drawing as sets: the ids that it may take, and how many it takes. */
export interface Taking {
  ids: ReadonlySet<string>;
  count: number;
}

/**
 * How many of some ids earlier drawings can take away at worst, each taking others than those before it: the largest
 * assignment of ids to drawings, found by augmenting paths (H. W. Kuhn, The Hungarian method, 1955).
 */
export function mostTaken(ids: Iterable<string>, earlier: readonly Taking[]): number {
  const takerOf = new Map<string, number>();
  const free = earlier.map((it) => it.count);
  const assign = (id: string, tried: Set<number>): boolean =>
    earlier.some((drawing, index) => {
      if (!drawing.ids.has(id) || tried.has(index)) return false;
      tried.add(index);
      const held = [...takerOf].filter(([, taker]) => taker === index).map(([other]) => other);
      if (held.length >= (free[index] ?? 0) && !held.some((other) => assign(other, tried))) return false;
      takerOf.set(id, index);
      return true;
    });
  return [...ids].filter((id) => assign(id, new Set())).length;
}

/** The ids that a drawing may take, those of fixed items left out. */
export const idsFor = (from: ReturnType<typeof drawnFrom>, drawing: Drawing, fixed: ReadonlySet<string>): Set<string> =>
  new Set(candidatesFor(from, drawing).map((it) => it.id)).difference(fixed);
