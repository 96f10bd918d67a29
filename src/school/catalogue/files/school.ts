import { z } from 'zod';
import { day, id, text } from './fields.ts';

/** `content/school.yaml`. */
export const schoolFile = z.object({
  name: text,
  shortName: text,
  tagline: text,
  address: text,
  email: text,
  signatory: z.strictObject({ name: text, title: text }),
  notice: text,
  disciplines: z.array(z.strictObject({ id, title: text, summary: text })),
});

/** `content/instructors/<id>.yaml`. */
export const instructorFile = z.strictObject({
  name: text,
  credentials: text,
  email: text,
  biography: text,
  teaches: z.array(id).default([]),
});

/** `content/diplomas/<id>.yaml`: a pathway of courses with requirements of its own. */
export const diplomaFile = z.strictObject({
  title: text,
  summary: text,
  description: text,
  courses: z.array(id).min(1, 'must list at least one course'),
  hours: z.number().positive(),
  requirements: z.strictObject({ cases: z.number().int().min(0).default(0) }).prefault({}),
  statement: text,
  version: z.number().int().min(1),
  published: day,
  draft: z.boolean().default(false),
});

/** The head of `content/pages/<id>.mdx`. */
export const pageFile = z.strictObject({ title: text, summary: text });
