import { z } from 'zod';
import { day, id, text } from './fields.ts';

/** `course.yaml`. */
export const courseFile = z.strictObject({
  title: text,
  summary: text,
  description: text,
  discipline: text,
  level: z.enum(['foundation', 'intermediate', 'advanced']),
  order: z.number().int().default(100),
  hours: z
    .number()
    .positive('must be the hours that the certificate states')
    .multipleOf(0.25, 'must be in quarter hours, such as 6.25'),
  objectives: z.array(text).min(1, 'must list at least one thing that a student can do afterwards'),
  price: z.union(
    [
      z.literal('free'),
      z.strictObject({
        amount: z.number().int('must be in cents, without a decimal point; write 24000 for 240.00').positive(),
        currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code, such as USD'),
      }),
    ],
    {
      error:
        'must be free, or an amount in cents with its currency; write `price: free` or `price: { amount: 24000, currency: USD }`',
    },
  ),
  prerequisites: z.array(id).default([]),
  authors: z.array(id).min(1, 'must name at least one instructor'),
  reviewers: z.array(z.strictObject({ who: id, on: day })).default([]),
  published: day,
  version: z.number().int().min(1).default(1),
  draft: z.boolean().default(false),
});

/** `module.yaml`. */
export const moduleFile = z.strictObject({
  title: text,
  summary: text,
  objectives: z.array(z.strictObject({ id, text })).min(1, 'must list at least one objective'),
  requires: z.array(id).default([]),
  draft: z.boolean().default(false),
});
