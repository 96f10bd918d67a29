import { z } from 'zod';
import { day, draft, id, text } from './fields.ts';
import { priceFile } from './price.ts';

/** What a part can ask for: each part names one of these. */
const ASKS = ['all', 'some', 'course', 'hours', 'cases', 'signOff'] as const;

const ONE_OF_THEM = `must ask for one thing; write one of ${ASKS.join(', ')}`;

const least = z.number().int().min(1);

/** Calls of themselves need their types written out: what a part is, as a registrar writes it. */
export interface WrittenPart {
  id?: string | undefined;
  title?: string | undefined;
  all?: WrittenPart[] | undefined;
  some?: { least: number; of: WrittenPart[] } | undefined;
  course?: string | undefined;
  or?: string[] | undefined;
  hours?: { least: number; field: string } | undefined;
  cases?: number | undefined;
  signOff?: { skill: string; title: string; description: string } | undefined;
  withinMonths?: number | undefined;
  priorLearning?: boolean | undefined;
}

/** One part of what a diploma asks for. */
const part: z.ZodType<WrittenPart, WrittenPart> = z.lazy(() =>
  z
    .strictObject({
      id: id.optional().describe('What requests and records call it by; without one, its course, field or skill.'),
      title: text.optional().describe('What students read above a group.'),
      all: z.array(part).min(1, 'must hold at least one part').optional().describe('All of these parts.'),
      some: z
        .strictObject({ least, of: z.array(part).min(1, 'must hold at least one part') })
        .optional()
        .describe('At least so many of these parts.'),
      course: id.optional().describe('The certificate of this course.'),
      or: z.array(id).min(1).optional().describe('Courses whose certificate counts as well.'),
      hours: z
        .strictObject({
          least: z.number().positive().multipleOf(0.25, 'must be in quarter hours, such as 6.25'),
          field: id.describe('Id of a discipline of content/school.yaml.'),
        })
        .optional()
        .describe('Hours of certificates in one field.'),
      cases: least.optional().describe('So many different case studies, passed, in any of its courses.'),
      signOff: z
        .strictObject({
          skill: id,
          title: text.describe('Such as “Palpation of the neck”.'),
          description: text.describe('What a supervisor must have seen.'),
        })
        .optional()
        .describe('A practical skill that a supervisor saw and signs.'),
      withinMonths: z
        .number()
        .int()
        .min(1)
        .max(240)
        .optional()
        .describe('How old a certificate or sign-off may be when the rest is met.'),
      priorLearning: z
        .boolean()
        .optional()
        .describe('Whether the school may recognise something learned elsewhere for it.'),
    })
    .superRefine((it, context) => {
      const refuse = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path });
      if (ASKS.filter((ask) => it[ask] !== undefined).length !== 1) refuse(ONE_OF_THEM);
      if (it.or && !it.course) refuse('must stand beside a course; remove it, or name the `course`', 'or');
      if (it.withinMonths !== undefined && !it.course && !it.signOff)
        refuse('must stand beside a course or a signOff; remove it', 'withinMonths');
      if (it.priorLearning && !it.course && !it.hours && !it.signOff)
        refuse('must stand beside a course, hours or a signOff; remove it', 'priorLearning');
    }),
);

/** `content/diplomas/<id>.yaml`: a pathway with what it asks for. Its courses and hours follow from that. */
export const diplomaFile = z.strictObject({
  title: text,
  summary: text.describe('One or two sentences.'),
  description: text.describe('A paragraph or three, in Markdown.'),
  requirements: z
    .array(part)
    .min(1, 'must ask for something; write a list such as `- course: foundations`')
    .describe('All that it asks for, part by part.'),
  statement: text.describe('What its holder has shown, as the diploma says it.'),
  price: priceFile.optional().describe('What all of its courses cost together; without it, each is bought by itself.'),
  version: z.number().int().min(1).describe('Goes up when its requirements change.'),
  published: day,
  draft,
});
