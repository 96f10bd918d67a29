import { z } from 'zod';
import { text } from './fields.ts';

/** What authors come for, in the order of the guide. */
export const GUIDE_GROUPS = [
  'Safety first',
  'Anatomy',
  'Assessment',
  'Treatment',
  'Evidence',
  'Pictures and tables',
  'Reading and recall',
] as const;

/** The head of `content/guide/<name>.mdx`. Its body is the example: shown as it is written, and as it looks. */
export const guideFile = z.strictObject({
  title: text,
  /** The component that the page is about. */
  component: text,
  /** Components that stand only inside it. */
  parts: z.array(text).default([]),
  summary: text,
  group: z.enum(GUIDE_GROUPS),
  /** Place in its group. */
  order: z.number().int(),
  /** What it is for, and what it is not for: sentences, in Markdown. */
  use: z.array(text).min(1),
  avoid: z.array(text).min(1),
  /** Keys of content/references.bib that the example cites, in the order of their numbers. */
  references: z.array(text).default([]),
  /** COURSE/MODULE/ACTIVITY of the lesson whose self-checks the example shows. */
  lesson: text.optional(),
});
