import type { Position } from '../finding.ts';
import { partAt } from './fieldsAt.ts';
import type { Path } from './head.ts';
import type { Source } from './source.ts';
import { placeOf } from './values.ts';

/** A part of what a diploma asks for, as far as it can be read, whether or not it matches its schema. */
export interface FoundPart {
  at: Position;
  /** Where a field of it stands. */
  placeOf(...path: PropertyKey[]): Position;
  text(...path: string[]): string | undefined;
  number(...path: string[]): number | undefined;
  texts(field: string): { value: string; at: Position }[];
  /** Whether something learned elsewhere may be recognised for it. */
  priorLearning: boolean;
  /** Its own parts, and how many of them are asked for; none where it is no group. */
  parts: FoundPart[];
  least: number | undefined;
}

/** The parts of what a diploma asks for, in order. */
export const partsOf = (diploma: Source): FoundPart[] => found(diploma, diploma.head?.data, ['requirements']);

/** Every part under some parts, themselves included. */
export const everyPart = (parts: readonly FoundPart[]): FoundPart[] =>
  parts.flatMap((it) => [it, ...everyPart(it.parts)]);

function found(source: Source, data: unknown, path: Path): FoundPart[] {
  const list = partAt(data, path);
  if (!Array.isArray(list)) return [];
  return list.map((_, index) => foundPart(source, data, [...path, index]));
}

function foundPart(source: Source, data: unknown, own: Path): FoundPart {
  const at = (...path: PropertyKey[]) => placeOf(source, ...own, ...path);
  const value = (...path: PropertyKey[]) => partAt(data, [...own, ...path]);
  const all = found(source, data, [...own, 'all']);
  const some = found(source, data, [...own, 'some', 'of']);
  const number = (it: unknown) => (typeof it === 'number' ? it : undefined);
  return {
    at: at(),
    placeOf: at,
    text: (...path) => {
      const it = value(...path);
      return typeof it === 'string' ? it : undefined;
    },
    number: (...path) => number(value(...path)),
    texts: (field) => {
      const list = value(field);
      if (!Array.isArray(list)) return [];
      return list.flatMap((it: unknown, index) =>
        typeof it === 'string' ? [{ value: it, at: at(field, index) }] : [],
      );
    },
    priorLearning: value('priorLearning') === true,
    parts: [...all, ...some],
    least: all.length > 0 ? all.length : number(value('some', 'least')),
  };
}
