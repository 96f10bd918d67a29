import { z } from 'zod';
import { day, draft, id, text } from './fields.ts';
import { priceFile } from './price.ts';

const price = z.union([z.literal('free'), priceFile], {
  error:
    'must be free, or an amount in cents with its currency; write `price: free` or `price: { amount: 24000, currency: USD }`',
});

/** `course.yaml`. */
export const courseFile = z.strictObject({
  title: text,
  summary: text.describe('One or two sentences for the catalogue.'),
  description: text.describe('A paragraph or three for the course page, in Markdown.'),
  discipline: text.describe('Id of a discipline of content/school.yaml.'),
  level: z.enum(['foundation', 'intermediate', 'advanced']),
  order: z.number().int().default(100).describe('Place in the catalogue.'),
  hours: z
    .number()
    .positive('must be the hours that the certificate states')
    .multipleOf(0.25, 'must be in quarter hours, such as 6.25')
    .describe('Hours that the certificate states; the minutes of the activities must add up to them.'),
  objectives: z
    .array(text)
    .min(1, 'must list at least one thing that a student can do afterwards')
    .describe('What a student can do afterwards.'),
  price: price.describe('`free`, or an amount in cents with its currency, and its terms.'),
  certificate: z
    .strictObject({
      certifies: z
        .enum(['completion', 'achievement'])
        .optional()
        .describe(
          '`achievement` where something graded is passed, `completion` where it is only attended; left out, whichever of them the course is.',
        ),
      validMonths: z
        .number()
        .int()
        .min(1)
        .max(120)
        .optional()
        .describe('After how many months it runs out and is to be renewed; without it, never.'),
    })
    .prefault({})
    .describe('What its certificate certifies.'),
  delivery: z
    .enum(['home-study', 'live-online', 'in-person'])
    .default('home-study')
    .describe('How it is taught, as boards tell apart.'),
  gap: text.optional().describe('The gap in practice that the course closes; some boards ask for it.'),
  interests: z
    .array(z.strictObject({ who: id.describe('Id from content/instructors, or `school`.'), statement: text }))
    .default([])
    .describe('What each author has to gain from what is taught, shown before the content. `None.` is an answer.'),
  approvals: z
    .array(
      z.strictObject({
        board: id.describe('Id of a board of content/boards.'),
        number: z.string().trim().default('').describe('Number of the course or programme, where the board gives one.'),
        title: text.optional().describe('The title exactly as approved, where it is not the course’s.'),
        hours: z.number().positive().multipleOf(0.25).describe('Hours exactly as approved.'),
        from: day,
        until: day.optional(),
      }),
    )
    .default([])
    .describe('Boards that approved the course, with numbers, hours and dates as they wrote them.'),
  prerequisites: z.array(id).default([]).describe('Ids of courses to complete first.'),
  authors: z.array(id).min(1, 'must name at least one instructor').describe('Ids from content/instructors.'),
  reviewers: z
    .array(z.strictObject({ who: id.describe('Id from content/instructors.'), on: day }))
    .default([])
    .describe('Who has read the course, and when.'),
  published: day,
  version: z.number().int().min(1).default(1).describe('Goes up when what is taught or asked changes.'),
  licence: text.optional().describe('Licence of the figures of the course, such as CC BY 4.0. A film states its own.'),
  draft,
});

/** `module.yaml`. */
export const moduleFile = z.strictObject({
  title: text,
  summary: text.describe('One sentence.'),
  objectives: z
    .array(
      z.strictObject({
        id: id.describe('What lessons and items call it by.'),
        text: text.describe('What a student can do, beginning with a verb.'),
      }),
    )
    .min(1, 'must list at least one objective')
    .describe('What the module teaches and assesses. A lesson teaches each, and an item or a case asks for it.'),
  requires: z.array(id).default([]).describe('Ids of modules of this course to complete first.'),
  draft,
});
