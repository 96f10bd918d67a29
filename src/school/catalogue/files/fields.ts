import { z } from 'zod';

/** An id in a file or folder name: lower-case letters, digits and single hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, such as red-flags');

/** Text that must say something. */
export const text = z.string().trim().min(1, 'must not be empty');

/** A day written 2026-11-01; YAML may hand it over as a date. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-01')
    .describe('A day, such as 2026-11-01.'),
);

/** What nobody sees but in `npm run dev`. */
export const draft = z.boolean().default(false).describe('Hides it from everyone but `npm run dev`.');

const SHARE = 'must be from 0 to 1; write 0.8 for 80 %';

/** A share from 0 to 1. */
export const share = z.number().min(0, SHARE).max(1, SHARE).describe('A share from 0 to 1: 0.8 is 80 %.');

/** Fields that every activity has. `requires` names activities: `name` in the same module, or `module/name`. */
export const activityFields = {
  title: text,
  summary: text.describe('One sentence, shown in lists.'),
  minutes: z
    .number()
    .int('must be whole minutes')
    .min(1)
    .max(600)
    .describe('How long it takes: reading at 200 words a minute, watching, and practice.'),
  objectives: z.array(id).default([]).describe('Ids of objectives of the module.'),
  requires: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9-]+(\/[a-z0-9-]+)?$/,
          'must be an activity, or module/activity, such as what-it-is or outcomes/what-it-is',
        ),
    )
    .default([])
    .describe('Activities to do first: `name` in this module, or `module/name`.'),
  draft,
};
