import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';

const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string() }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: z.string() }),
]);

/** A statement as Hrana sends it: its text, or the number of a text that was stored before. */
export const statement = z.object({
  sql: z.string().optional(),
  sql_id: z.number().optional(),
  args: z.array(value).default([]),
});
export type Statement = z.infer<typeof statement>;

/** When a step of a batch runs, by how the steps before it ended. */
export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({ type: z.enum(['ok', 'error']), step: z.number() }),
    z.object({ type: z.literal('not'), cond: condition }),
    z.object({ type: z.enum(['and', 'or']), conds: z.array(condition) }),
  ]),
);

type Value = z.infer<typeof value>;

/** A value as SQLite takes it. The client sends every number as a float. */
export function fromHrana(given: Value): SQLInputValue {
  if (given.type === 'null') return null;
  if (given.type === 'blob') return Buffer.from(given.base64, 'base64');
  return given.type === 'integer' ? BigInt(given.value) : given.value;
}

/** A value as Hrana sends it. SQLite's integers come as bigints, its reals as numbers. */
export function toHrana(found: SQLOutputValue): Value {
  if (found === null) return { type: 'null' };
  if (typeof found === 'bigint') return { type: 'integer', value: String(found) };
  if (typeof found === 'number') return { type: 'float', value: found };
  if (typeof found === 'string') return { type: 'text', value: found };
  return { type: 'blob', base64: Buffer.from(found).toString('base64').replace(/=+$/, '') };
}
