import { z } from 'zod';
import { itemSchema, rubric } from '../../items/index.ts';
import { activityFields, id, share, text } from './fields.ts';

const references = z.array(text).default([]).describe('Keys of content/references.bib, in the order of their numbers.');

/** The head of a lesson, `NN-name.mdx`. */
export const lessonFile = z.strictObject({
  ...activityFields,
  film: id.optional().describe('The film that must be watched for the lesson to be done.'),
  references,
  clinical: z.boolean().default(true).describe('Whether it is about treating people: shows the medical notice.'),
});

/** The self-checks of a lesson, `NN-name.checks.yaml` beside `NN-name.mdx`. */
export const checksFile = z.strictObject({
  items: z
    .array(itemSchema)
    .min(1, 'must hold at least one item')
    .check(({ value, issues }) => {
      for (const [at, item] of value.entries()) {
        if (item.type !== 'essay' || item.model !== undefined) continue;
        const message = 'must be given in a self-check: nobody marks it, so students compare their text with it';
        issues.push({ code: 'custom', input: item, path: [at, 'model'], message });
      }
    })
    .describe('The questions; the lesson shows each by its id.'),
});

const section = z
  .strictObject({
    id,
    title: text,
    prompt: text.describe('What to write.'),
    words: z
      .tuple([z.number().int().min(0), z.number().int().min(1)])
      .describe('Least and most words, such as [80, 400].'),
  })
  .refine((it) => it.words[0] <= it.words[1], {
    path: ['words'],
    message: 'must be [least, most]; write for instance `words: [80, 400]`',
  });

/** How people mark a case. */
const marking = z
  .strictObject({
    days: z.number().int().min(1).max(60).default(5).describe('Within how many days of handing in a mark is promised.'),
    anonymous: z.boolean().default(false).describe('Whether markers see no names before the mark is released.'),
    second: z
      .number()
      .min(0)
      .max(1)
      .default(0)
      .describe('Share of the work that a second marker reads, unseen by the first.'),
    moderation: z
      .number()
      .min(0)
      .max(1)
      .default(0.15)
      .describe('By how much of the full score two markers may differ before a third decides.'),
    calibration: z
      .strictObject({
        within: z.number().int().min(0).max(3).default(1).describe('By how many levels a marker may differ anywhere.'),
        exact: z
          .number()
          .min(0)
          .max(1)
          .default(0.5)
          .describe('Share of the criteria in which they must agree exactly.'),
      })
      .optional()
      .describe('What a marker must reach on every model submission of `NN-name.samples.yaml` before marking.'),
    release: z
      .enum(['at-once', 'batch'])
      .default('at-once')
      .describe('`batch` holds marks until they are released together.'),
    appealDays: z
      .number()
      .int()
      .min(0)
      .max(90)
      .default(14)
      .describe('For how long a mark can be appealed; 0 for never.'),
  })
  .prefault({})
  .describe('How people mark it.');

/** The head of a case study, `NN-name.case.mdx`. */
export const caseFile = z.strictObject({
  ...activityFields,
  pass: share.describe('Share of the mark that passes.'),
  automatic: z
    .number()
    .min(0)
    .max(0.9)
    .default(0)
    .describe('Share of the mark that the path through a staged case gives; the rubric gives the rest.'),
  tries: z.number().int().min(1).max(20).describe('Hand-ins, the first included.'),
  sections: z.array(section).min(1, 'must have at least one section to write').describe('What is handed in.'),
  rubric,
  notes: text.optional().describe('For markers only; a student never receives it.'),
  model: z
    .record(id, text)
    .optional()
    .describe('A model answer by section, in Markdown. Students read it once they have passed or have no try left.'),
  marking,
  attachments: z
    .strictObject({
      most: z.number().int().min(1).max(10).describe('How many files.'),
      about: text.describe('What to send, and what not.'),
    })
    .optional()
    .describe('Files that a student may hand in: PDF, JPEG, PNG, MP4.'),
  references,
});

/** Model submissions of a case, `NN-name.samples.yaml` beside `NN-name.case.mdx`: what markers calibrate on. */
export const samplesFile = z.strictObject({
  samples: z
    .array(
      z.strictObject({
        id,
        sections: z.record(id, text).describe('What was written, by section.'),
        levels: z
          .record(id, z.number().int().min(0))
          .describe('The agreed level of each criterion: its place, from 0.'),
        why: text.describe('Why these levels. Shown after the marker has given theirs.'),
      }),
    )
    .min(1, 'must hold at least one model submission')
    .describe('The model submissions.'),
});

const NAME_LIMIT = 120;

/** Name of a file beside a record: letters, digits, dots, hyphens. @param ending such as `vtt`. */
const fileBeside = (ending: string) =>
  z
    .string()
    .max(NAME_LIMIT, `must be at most ${NAME_LIMIT} letters long; give the file a shorter name`)
    .regex(new RegExp(`^\\w[\\w-]*(\\.[\\w-]+)*\\.${ending}$`), `must be a .${ending} file`);

/** A language as BCP 47 names it. */
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be the code of a language, such as en or pt-BR');

const muxId = z.string().regex(/^[\w-]{1,128}$/, 'must be an id as Mux gives it: letters and digits');

/** Where a film is played from: HLS files beside its record, or Mux, where it can only be asked for with a token. */
const filmSource = z.union(
  [
    z.literal('local'),
    z.strictObject({
      mux: z.strictObject({ asset: muxId, playback: muxId, policy: z.literal('signed') }),
    }),
  ],
  'must be local, or what npm run video:add wrote for Mux; write it like `source: local`',
);

/** A film, `films/<film>/film.yaml`. The transcript is made of the captions; `description` says what is only shown. */
export const filmFile = z.strictObject({
  title: text,
  summary: text.describe('What is shown.'),
  seconds: z.number().positive().describe('Its length.'),
  source: filmSource.default('local').describe('`local`: HLS files beside this file; or the ids that Mux gave.'),
  poster: fileBeside('jpg').default('poster.jpg').describe('The picture that stands for it before it plays.'),
  storyboard: fileBeside('vtt').optional().describe('Small pictures for the time line, as WebVTT.'),
  captions: z
    .array(z.strictObject({ lang: language, label: text, file: fileBeside('vtt') }))
    .min(1, 'must have captions: every film here is captioned')
    .describe('WebVTT in one or more languages; the transcript is made of it.'),
  chapters: z
    .array(z.strictObject({ at: z.number().min(0).describe('Where it begins, in seconds.'), title: text }))
    .default([])
    .describe('Its parts. A step of a technique leads to one by its title.'),
  description: text.describe('What can only be seen, in words, for someone who cannot see it.'),
  licence: text.describe('The licence under which it may be shown, such as CC BY 4.0.'),
  made: text.optional().describe('Who made it, and how: the name that the licence asks for.'),
});
