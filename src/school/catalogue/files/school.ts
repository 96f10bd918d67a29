import { z } from 'zod';
import { day, id, text } from './fields.ts';

/** A drawing in content/marks. One that a certificate names is never changed: a new one is a new file. */
const mark = z.string().regex(/^[a-z0-9-]+\.svg$/, 'must be the name of an SVG file, such as fascia-school.svg');

/** `content/school.yaml`. */
export const schoolFile = z.object({
  name: text,
  shortName: text.describe('The name where there is little room.'),
  tagline: text.describe('What the school is for, in a line.'),
  address: text.describe('Postal address, as certificates and letters give it.'),
  email: text.describe('Where people write to.'),
  logo: mark.optional().describe('Its logo, which stands on certificates: a file of content/marks.'),
  signatory: z
    .strictObject({
      name: text,
      title: text,
      signature: mark.optional().describe('Their drawn signature: a file of content/marks.'),
    })
    .describe('Who signs certificates.'),
  approvals: z
    .array(
      z.strictObject({
        board: id.describe('Id of a board of content/boards.'),
        number: text.describe('Number of the school as an approved provider.'),
        from: day,
        until: day.optional(),
      }),
    )
    .default([])
    .describe('Boards that approved the school as a provider.'),
  notice: text.describe('Stands on every page of clinical content.'),
  retention: z
    .strictObject({
      workYears: z
        .number()
        .int()
        .min(1)
        .max(100)
        .default(6)
        .describe('For how many years work on a case and its files are kept once they are handed in.'),
      draftMonths: z
        .number()
        .int()
        .min(1)
        .max(1200)
        .default(24)
        .describe('For how many months a draft of a case is kept that nobody touches any more.'),
    })
    .prefault({})
    .describe('How long what students hand in is kept.'),
  disciplines: z
    .array(z.strictObject({ id: id.describe('What courses call it by.'), title: text, summary: text }))
    .describe('The fields that the school teaches.'),
});

/** `content/instructors/<id>.yaml`. */
export const instructorFile = z.strictObject({
  name: text,
  credentials: text.describe('Letters and registrations after the name.'),
  email: text.describe('Address of their account; it gives them the instructor’s desk.'),
  biography: text.describe('Who they are and what they do, in a paragraph.'),
  teaches: z.array(id).default([]).describe('Ids of courses whose work they may mark.'),
});

/** The head of `content/pages/<id>.mdx`. */
export const pageFile = z.strictObject({ title: text, summary: text });
