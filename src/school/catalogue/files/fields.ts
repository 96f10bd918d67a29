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
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-01'),
);

const SHARE = 'must be from 0 to 1; write 0.8 for 80 %';

/** A share from 0 to 1. */
export const share = z.number().min(0, SHARE).max(1, SHARE);

/** Fields that every activity has. `requires` names activities: `name` in the same module, or `module/name`. */
export const activityFields = {
  title: text,
  summary: text,
  minutes: z.number().int('must be whole minutes').min(1).max(600),
  objectives: z.array(id).default([]),
  requires: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9-]+(\/[a-z0-9-]+)?$/,
          'must be an activity, or module/activity, such as what-it-is or outcomes/what-it-is',
        ),
    )
    .default([]),
  draft: z.boolean().default(false),
};
