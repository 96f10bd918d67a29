import type { Position } from '../finding.ts';
import { START } from '../finding.ts';
import { part } from './fieldsAt.ts';
import type { Path } from './head.ts';
import type { Source } from './source.ts';

/** A value in a file's YAML, where it stands. */
export interface Found<T> {
  value: T;
  at: Position;
  path: Path;
}

/**
 * Everything at a path in a file's YAML, whether or not the file matches its schema, so that one slip hides no other.
 * @param pattern names with dots, `*` for every entry of a list: `items.*.objective`.
 */
export function valuesAt(source: Source | undefined, pattern: string): Found<unknown>[] {
  const head = source?.head;
  if (!head || head.data === undefined) return [];
  let found: { value: unknown; path: PropertyKey[] }[] = [{ value: head.data, path: [] }];
  for (const step of pattern.split('.')) {
    found = found.flatMap(({ value, path }) => {
      if (step !== '*') return [{ value: part(value, step), path: [...path, step] }];
      return Array.isArray(value) ? value.map((it: unknown, index) => ({ value: it, path: [...path, index] })) : [];
    });
  }
  return found.filter((it) => it.value !== undefined).map((it) => ({ ...it, at: head.at(it.path) }));
}

/** The texts among the values at a path. */
export const textsAt = (source: Source | undefined, pattern: string): Found<string>[] =>
  valuesAt(source, pattern).filter((it): it is Found<string> => typeof it.value === 'string');

/** The number at a path, if there is one. */
export const numberAt = (source: Source | undefined, pattern: string): Found<number> | undefined =>
  valuesAt(source, pattern).find((it): it is Found<number> => typeof it.value === 'number');

/** Whether a file says `draft: true`. */
export const saysDraft = (source: Source | undefined): boolean =>
  valuesAt(source, 'draft').some((it) => it.value === true);

/** Whether a quiz says `practice: true`. */
export const isPractice = (source: Source | undefined): boolean =>
  valuesAt(source, 'practice').some((it) => it.value === true);

/** Where a field stands, or the beginning of the file. */
export const placeOf = (source: Source, ...path: PropertyKey[]): Position => source.head?.at(path) ?? START;
