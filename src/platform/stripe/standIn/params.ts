import { z } from 'zod';
import { invalid, type Refusal } from './refusal.ts';

/** What a parameter may be, read from the texts of a form. */
export const text = z.string().min(1).max(5000);
export const int = z
  .string()
  .regex(/^-?\d+$/, 'Invalid integer')
  .transform(Number);
export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'Invalid decimal')
  .transform(Number);
export const bool = z.enum(['true', 'false']).transform((it) => it === 'true');
export const currency = z
  .string()
  .regex(/^[a-z]{3}$/i, 'Invalid currency')
  .transform((it) => it.toLowerCase());
export const anything = z.unknown();

/** Keys that stay with an object; an empty text takes one away, or all. */
export const metadata = z.union([
  z.literal('').transform((): Record<string, string> => ({})),
  z.record(z.string().max(40), z.string().max(500)),
]);

/** A moment, or between two. */
export const range = z.union([int, z.strictObject({ gt: int, gte: int, lt: int, lte: int }).partial()]);

export const address = z.union([
  z.literal('').transform(() => undefined),
  z.strictObject({ city: z.string(), country: z.string(), line1: z.string(), line2: z.string() }).partial().extend({
    postal_code: z.string().optional(),
    state: z.string().optional(),
  }),
]);

/** Which page of a list. */
export const paging = {
  limit: int.refine((it) => it >= 1 && it <= 100, 'Limit must be between 1 and 100').default(10),
  starting_after: text.optional(),
  ending_before: text.optional(),
};

export type Paging = z.output<ReturnType<typeof pagingObject>>;
const pagingObject = () => z.object(paging);

/** Whether a moment, in seconds, is in a range. */
export const inRange = (at: number, within: z.output<typeof range> | undefined): boolean =>
  within === undefined ||
  (typeof within === 'number'
    ? at === within
    : at > (within.gt ?? -1) &&
      at >= (within.gte ?? 0) &&
      at < (within.lt ?? Number.POSITIVE_INFINITY) &&
      at <= (within.lte ?? Number.POSITIVE_INFINITY));

/** Changes an object's metadata as Stripe does: keys are added, replaced, and taken away by an empty text. */
export const merged = (old: Readonly<Record<string, string>>, given: Record<string, string> | undefined) =>
  Object.fromEntries(Object.entries({ ...old, ...given }).filter(([, value]) => value !== ''));

/** The refusal that Stripe words for a parameter that is unknown, missing or not what it must be. */
export function refusalOf({ issues }: z.ZodError): Refusal {
  const [issue] = issues;
  const at = (path: readonly PropertyKey[]) => path.map((it, i) => (i === 0 ? String(it) : `[${String(it)}]`)).join('');
  if (issue?.code === 'unrecognized_keys') {
    const param = at([...issue.path, issue.keys[0] ?? '']);
    return invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }
  const param = at(issue?.path ?? []);
  if (issue?.code === 'invalid_type' && issue.input === undefined)
    return invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  return invalid(`Invalid ${param}: ${issue?.message}`, { param });
}
