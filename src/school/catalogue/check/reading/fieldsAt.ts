import type { z } from 'zod';
import type { Path } from './head.ts';

type Schema = z.core.$ZodType;

/** Names of the fields that a schema knows at a path into some data; none where it knows no fixed ones. */
export function fieldsAt(schema: Schema, path: Path, data: unknown): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [step, ...rest] = path;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return fieldsAt(def.innerType, path, data);
    case 'lazy':
      return fieldsAt(def.getter(), path, data);
    case 'pipe':
      return fieldsAt(def.out, path, data);
    case 'array':
      return step === undefined ? [] : fieldsAt(def.element, rest, part(data, step));
    case 'union':
      return def.options.filter((it) => mayBe(it, data)).flatMap((it) => fieldsAt(it, path, data));
    case 'object': {
      if (step === undefined) return Object.keys(def.shape);
      const inner = def.shape[String(step)];
      return inner ? fieldsAt(inner, rest, part(data, step)) : [];
    }
    default:
      return [];
  }
}

/** Whether data could belong to one option of a union: every field with one fixed value has it. */
function mayBe(schema: Schema, data: unknown): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return false;
  return Object.entries(def.shape).every(([field, inner]) => {
    const own = (inner as z.core.$ZodTypes)._zod.def;
    return own.type !== 'literal' || own.values.includes(part(data, field) as string);
  });
}

/** A part of data of unknown shape. */
export const part = (data: unknown, step: PropertyKey): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<PropertyKey, unknown>)[step] : undefined;

/** What stands at a path in data of unknown shape. */
export const partAt = (data: unknown, path: Path): unknown => path.reduce<unknown>(part, data);
