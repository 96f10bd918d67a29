import { z } from 'zod';
import { itemSchema } from '../../items/index.ts';
import { activityFields, id, share, text } from './fields.ts';

/** When a kind of feedback may be seen. */
export const MOMENTS = ['at-once', 'submission', 'closing', 'passing', 'finished', 'never'] as const;

const moment = z
  .enum(MOMENTS, { error: `must be one of ${MOMENTS.join(', ')}` })
  .describe(
    'At once (each answer is then final), after each submission, after the closing date, once passed, once passed or out of attempts, or never.',
  );

const instant = z.iso
  .datetime({
    offset: true,
    error: 'must be a moment with its time zone, such as 2026-11-01T09:00:00Z or 2026-11-01T09:00:00+01:00',
  })
  .transform((written) => Date.parse(written));

const whole = (least: number, most: number, unit: string) =>
  z.number().int(`must be whole ${unit}`).min(least, `must be at least ${least}`).max(most, `must be at most ${most}`);

const items = z.array(itemSchema).min(1, 'must hold at least one item');

/** What is drawn, of the quiz's own items or of a pool: those that match all that is said. */
const drawing = z.strictObject({
  count: whole(1, 200, 'items').describe('How many.'),
  pool: id.optional().describe('A pool of the course, pools/ID.pool.yaml; without it the items of this file.'),
  objective: id.optional().describe('Only items that ask for this objective.'),
  tag: id.optional().describe('Only items with this tag.'),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional().describe('Only items of this difficulty.'),
});

export type Drawing = z.output<typeof drawing>;

const section = z
  .strictObject({
    id,
    title: text,
    text: text.optional().describe('What stands above its questions, in Markdown.'),
    items: z.array(id).min(1).optional().describe('Ids of items that every attempt holds.'),
    draw: z.array(drawing).min(1).optional().describe('What is drawn for each attempt.'),
    worth: z
      .number()
      .positive()
      .max(1000)
      .multipleOf(0.01, 'must have at most two decimals')
      .optional()
      .describe('Points of the whole section, shared among its items by their points; without it their points add up.'),
    shuffle: z.boolean().optional().describe('Whether its items are shuffled; as the quiz says if left out.'),
  })
  .refine((it) => it.items !== undefined || it.draw !== undefined, {
    path: ['items'],
    message: 'must be given, or `draw`; a section holds fixed items, drawn ones, or both',
  });

export type Section = z.output<typeof section>;

/** A pool of questions for the quizzes of a course, `pools/NAME.pool.yaml`. */
export const poolFile = z.strictObject({
  title: text,
  items: items.describe('The questions. Their ids must differ from those of the quizzes that draw from here.'),
});

/** A quiz, `NN-name.quiz.yaml`. */
export const quizFile = z
  .strictObject({
    ...activityFields,
    pass: share.describe('Share of the points that passes: 0.8 is 80 %.'),
    attempts: whole(1, 50, 'attempts').describe('How many there are. A practice quiz has as many as one likes.'),
    counts: z
      .enum(['best', 'last', 'first', 'mean'], { error: 'must be best, last, first or mean' })
      .default('best')
      .describe('Which attempt counts.'),
    cooldown: whole(1, 60 * 24 * 30, 'minutes')
      .optional()
      .describe('Minutes from one attempt to the next.'),
    opens: instant.optional().describe('From when it can be started.'),
    closes: instant.optional().describe('When it ends; attempts that run then are handed in.'),
    limit: whole(1, 600, 'minutes').optional().describe('Minutes for one attempt, on the clock of the server.'),
    grace: whole(0, 600, 'seconds')
      .default(30)
      .describe('Seconds after the limit in which what is on its way still counts.'),
    navigation: z
      .enum(['free', 'forward'], { error: 'must be free or forward' })
      .default('free')
      .describe('`forward`: one question at a time, and no way back.'),
    certainty: z
      .enum(['none', 'recorded', 'counts'], { error: 'must be none, recorded or counts' })
      .default('none')
      .describe('Whether students say how sure they are, and whether that counts.'),
    practice: z.boolean().default(false).describe('For practice: it counts for nothing.'),
    draw: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('How many items an attempt holds, drawn from all; leave out for all.'),
    shuffle: z.boolean().default(true).describe('Items, and the options of each.'),
    feedback: z
      .strictObject({
        mark: moment.default('submission'),
        correctness: moment.default('submission'),
        explanation: moment.default('finished'),
        answer: moment.default('finished'),
      })
      .prefault({})
      .describe('What a student sees, and when.'),
    sections: z
      .array(section)
      .min(1)
      .max(20)
      .optional()
      .describe('Its parts, in order; without them all items make one.'),
    items: items.describe('The questions. With sections, those that no section holds or draws are never asked.'),
  })
  .refine((quiz) => quiz.draw === undefined || quiz.draw <= quiz.items.length, {
    path: ['draw'],
    message: 'must not be more than the number of items; lower it, or write more items',
    // Told even where something else in the file is wrong.
    when: ({ value }) => Array.isArray((value as { items?: unknown } | undefined)?.items),
  })
  .refine((quiz) => quiz.draw === undefined || quiz.sections === undefined, {
    path: ['draw'],
    message: 'must stand in a section where there are sections',
  })
  .refine((quiz) => quiz.opens === undefined || quiz.closes === undefined || quiz.opens < quiz.closes, {
    path: ['closes'],
    message: 'must come after `opens`',
  })
  .refine((quiz) => quiz.closes !== undefined || !Object.values(quiz.feedback).includes('closing'), {
    path: ['closes'],
    message: 'must be given where feedback comes at `closing`',
  });
