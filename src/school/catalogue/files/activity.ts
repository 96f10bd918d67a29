import { z } from 'zod';
import { itemSchema } from '../../items/index.ts';
import { activityFields, id, share, text } from './fields.ts';

/** The head of a lesson, `NN-name.mdx`. */
export const lessonFile = z.strictObject({
  ...activityFields,
  film: id.optional(),
  references: z.array(text).default([]),
  clinical: z.boolean().default(true),
});

/** When a kind of feedback may be seen: after each submission, once passed or out of attempts, or never. */
const moment = z.enum(['submission', 'finished', 'never']);

/** A quiz, `NN-name.quiz.yaml`. */
export const quizFile = z
  .strictObject({
    ...activityFields,
    pass: share,
    attempts: z.number().int().min(1).max(50),
    draw: z.number().int().min(1).optional(),
    shuffle: z.boolean().default(true),
    feedback: z
      .strictObject({
        mark: moment.default('submission'),
        correctness: moment.default('submission'),
        explanation: moment.default('finished'),
        answer: moment.default('finished'),
      })
      .prefault({}),
    items: z.array(itemSchema).min(1, 'must hold at least one item'),
  })
  .refine((quiz) => quiz.draw === undefined || quiz.draw <= quiz.items.length, {
    path: ['draw'],
    message: 'must not be more than the number of items; lower it, or write more items',
    // Told even where something else in the file is wrong.
    when: ({ value }) => Array.isArray((value as { items?: unknown } | undefined)?.items),
  });

const criterion = z.strictObject({
  id,
  title: text,
  weight: z.number().positive(),
  levels: z
    .array(z.strictObject({ title: text, descriptor: text }))
    .min(2, 'must have at least two levels, from lowest to highest')
    .max(6),
});

const section = z
  .strictObject({
    id,
    title: text,
    prompt: text,
    words: z.tuple([z.number().int().min(0), z.number().int().min(1)]),
  })
  .refine((it) => it.words[0] <= it.words[1], {
    path: ['words'],
    message: 'must be [least, most]; write for instance `words: [80, 400]`',
  });

/** The head of a case study, `NN-name.case.mdx`. */
export const caseFile = z.strictObject({
  ...activityFields,
  pass: share,
  tries: z.number().int().min(1).max(20),
  sections: z.array(section).min(1, 'must have at least one section to write'),
  rubric: z.array(criterion).min(1, 'must have at least one criterion'),
  notes: text.optional(),
  references: z.array(text).default([]),
});

/** A film, `films/<film>/film.yaml`. */
export const filmFile = z.strictObject({
  title: text,
  summary: text,
  seconds: z.number().positive(),
  captions: z
    .array(z.strictObject({ lang: text, label: text, file: z.string().regex(/^[\w.-]+\.vtt$/, 'must be a .vtt file') }))
    .min(1, 'must have captions: every film here is captioned'),
  chapters: z.array(z.strictObject({ at: z.number().min(0), title: text })).default([]),
  description: text,
  licence: text,
  made: text.optional(),
});
