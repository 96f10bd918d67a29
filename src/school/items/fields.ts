import { z } from 'zod';

/** Text of an item: Markdown that must say something. */
export const markdown = z
  .string({ error: 'must be text; put quotes round a number or yes/no' })
  .trim()
  .min(1, 'must not be empty');

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, such as red-flags');

/** A number that can be reckoned with; YAML can also write `.inf` and `.nan`. */
export const finite = z.number({ error: 'must be a finite number, such as 70 or 3.5' });

/** A drawing, by its file's name; pictures say nothing to those who can't see them, so each has its words. */
export const figure = z.union(
  [
    z
      .strictObject({
        drawing: id.describe('A drawing of content/anatomy/drawings.'),
        mark: id.optional().describe('A structure of it that is marked.'),
        alt: markdown.optional().describe('What is to be seen, without giving the answer away.'),
      })
      .refine((it) => it.mark === undefined || it.alt !== undefined, {
        path: ['alt'],
        message: 'must say where the marked structure lies, without naming it, for those who cannot see the mark',
      }),
    z.strictObject({
      figure: id.describe('A drawing of the course, figures/ID.svg.'),
      alt: markdown.describe('What is to be seen, without giving the answer away.'),
    }),
  ],
  'must be a drawing of the atlas, `figure: { drawing: shoulder-back }`, or of the course, `figure: { figure: ID, alt: text }`',
);

export type FigureOfItem = z.output<typeof figure>;

const seconds = finite.min(0, 'must be seconds from the beginning of the film');

/** A stretch of a film. */
export const stretch = { from: seconds.describe('In seconds.'), to: seconds.describe('In seconds.') };

/** Refuses a stretch that ends before it begins. */
export const forwards: [(it: { from: number; to: number }) => boolean, { path: string[]; message: string }] = [
  (it) => it.from < it.to,
  { path: ['to'], message: 'must come after `from`' },
];

/** A stretch of a film of the course. */
export const moment = z.strictObject({ id: id.describe('A film of the course.'), ...stretch }).refine(...forwards);

export type MomentOfFilm = z.output<typeof moment>;

/** A number drawn for an attempt: from, from + step, … up to `to`. */
const parameter = z
  .strictObject({ from: finite, to: finite, step: finite.positive('must be more than 0').default(1) })
  .refine((it) => it.from <= it.to, { path: ['to'], message: 'must not be below `from`' })
  .refine((it) => (it.to - it.from) / it.step <= 10_000, {
    path: ['step'],
    message: 'must be larger: there may be at most 10,000 different values',
  });

export type Parameters = Record<string, z.output<typeof parameter>>;

/** Fields that every item has. `points` are whole or decimal points, as the author writes them. */
export const itemFields = {
  id: id
    .refine((it) => it !== 'standard', 'must be another name: /standard is where the pass mark of a quiz is set')
    .describe('Unique in its file. Never reuse an id for another question.'),
  objective: id.optional().describe('Id of the objective of the module that it asks for.'),
  tags: z.array(id).max(20).optional().describe('Words of your own to draw it by.'),
  difficulty: z
    .enum(['easy', 'medium', 'hard'], { error: 'must be easy, medium or hard' })
    .optional()
    .describe('How hard you expect it to be; quizzes can draw by it, and statistics say how hard it is.'),
  points: finite
    .positive('must be more than 0')
    .max(1000)
    .multipleOf(0.01, 'must have at most two decimals')
    .default(1)
    .describe('What it counts; 1 if left out.'),
  stem: markdown.describe('What is asked, in Markdown.'),
  figure: figure.optional().describe('A drawing of the atlas or of the course, shown with the question.'),
  film: moment.optional().describe('The moment of a film of the course that it is about.'),
  explanation: markdown.optional().describe('Why, with the source where it matters.'),
  parameters: z
    .record(z.string().regex(/^[a-z][a-z0-9]*$/i, 'must be a letter, then letters and digits'), parameter)
    .optional()
    .describe('Numbers drawn anew for each attempt: `{{name}}` in any text, `name` in a formula.'),
};

/** Refuses texts that occur twice, each at its own place, ignoring case and spaces. */
export const noTwins =
  <T>(textOf: (it: T) => string) =>
  (context: z.core.ParsePayload<T[]>): void => {
    const seen = new Set<string>();
    context.value.forEach((it, index) => {
      const text = sameText(textOf(it));
      if (seen.has(text)) {
        context.issues.push({
          code: 'custom',
          input: it,
          path: [index],
          message: 'repeats an earlier one; each must differ',
        });
      }
      seen.add(text);
    });
  };

/** What two texts have in common when a reader could not tell them apart. */
export const sameText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
