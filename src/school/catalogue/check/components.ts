import { z } from 'zod';
import { id, share, text } from '../files/fields.ts';

/**
 * The components of lessons and cases, by name, and the attributes that each takes. The components themselves are in
 * `src/components/mdx`; a test holds the two lists together.
 */
export const COMPONENTS: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries({
    Anatomy: z.strictObject({ of: id.describe('Id of a record of the atlas.') }),
    Cite: z.strictObject({ of: text.describe('Key of a reference that stands under `references`.') }),
    Compare: z.strictObject({
      before: id.describe('Figure of the course that is shown first.'),
      after: id.describe('Figure that is laid over it; both are drawn at the same size.'),
      beforeLabel: text.describe('One or two words that stand on the first figure.'),
      afterLabel: text.describe('One or two words that stand on the second.'),
      beforeAlt: text.describe('What the first figure shows, for someone who cannot see it.'),
      afterAlt: text.describe('What the second one shows.'),
      caption: text.describe('What to look for, in one line.'),
    }),
    Contraindications: z.strictObject({}),
    Evidence: z.strictObject({
      grade: z.enum(['strong', 'moderate', 'weak', 'expert']).describe('How good it is; `expert` is opinion only.'),
    }),
    Figure: z.strictObject({
      id: id.describe('Name of a drawing in `figures/` of the course, without `.svg`.'),
      alt: text.describe('What the drawing shows, for someone who cannot see it.'),
      caption: text.describe('One line below it.'),
    }),
    Film: z.strictObject({ id: id.describe('Folder of a film in `films/` of the course.') }),
    KeyPoints: z.strictObject({}),
    Label: z.strictObject({
      x: z.number().min(0).describe('Where the number stands, in units of the viewBox, from the left.'),
      y: z.number().min(0).describe('The same from the top.'),
      of: id.optional().describe('Id of a record of the atlas, which the label then links to.'),
    }),
    LabelledFigure: z.strictObject({
      id: id.describe('Name of a drawing in `figures/` of the course, without `.svg`.'),
      alt: text.describe('What the drawing shows, for someone who cannot see it.'),
      caption: text.describe('One line below it.'),
    }),
    Muscle: z.strictObject({ id: id.describe('Id of a record of the atlas: a muscle, or any other structure.') }),
    OutcomeMeasure: z
      .strictObject({
        name: text.describe('What it is called, with its short form.'),
        measures: text.describe('What it tells.'),
        scale: text.describe('From where to where it runs.'),
        better: z.enum(['lower', 'higher']).describe('Which way is better.'),
        mcid: z.number().positive().optional().describe('Minimal clinically important difference, for this complaint.'),
        unit: text.optional().describe('Unit of the difference.'),
        source: text.optional().describe('Key of the reference for the difference, which then must be given.'),
      })
      .refine((it) => it.mcid === undefined || it.source !== undefined, {
        path: ['source'],
        message: 'must be given with mcid; a number is worth what its source is worth',
      }),
    Pearl: z.strictObject({}),
    RedFlag: z.strictObject({
      title: text.describe('The finding, in a few words.'),
      refer: z.enum(['emergency', 'urgent', 'routine']).describe('Now, the same day, or before the next treatment.'),
    }),
    Reveal: z.strictObject({ label: text.describe('What the reader presses: a question, or what is behind it.') }),
    SelfCheck: z.strictObject({ id: id.describe('Id of an item of `NN-lesson.checks.yaml`, beside the lesson.') }),
    SpecialTest: z
      .strictObject({
        name: text.describe('What the test is called.'),
        for: text.describe('What it looks for; it stands in a sentence, so no capital.'),
        positive: text.describe('The sign that makes it positive.'),
        means: text.describe('What a therapist does with a positive test.'),
        sensitivity: share.optional().describe('Share of people with the condition who test positive.'),
        specificity: share.optional().describe('Share of people without it who test negative.'),
        source: text.optional().describe('Key of the reference for the figures, which then must be given.'),
      })
      .refine((it) => it.source !== undefined || (it.sensitivity ?? it.specificity) === undefined, {
        path: ['source'],
        message: 'must be given with sensitivity or specificity; a number is worth what its source is worth',
      }),
    Step: z.strictObject({
      title: text.optional().describe('The step in a word or two.'),
      chapter: text.optional().describe('Title of a chapter of the film of its technique.'),
    }),
    Steps: z.strictObject({}),
    Tab: z.strictObject({ title: text.describe('Two or three words.') }),
    Table: z.strictObject({ caption: text.describe('What the table shows; it stands above it.') }),
    Tabs: z.strictObject({ label: text.describe('What one chooses between.') }),
    Technique: z.strictObject({
      title: text.describe('What it is called.'),
      minutes: z.number().positive().optional().describe('How long it takes.'),
      client: text.optional().describe('Position of the client.'),
      therapist: text.optional().describe('Position of the therapist.'),
      contact: text.optional().describe('What touches what.'),
      direction: text.optional().describe('Where the pressure or the movement goes.'),
      depth: text.optional().describe('How deep, in words or on a scale that the client answers.'),
      dose: text.optional().describe('How long, how often, how many.'),
      feedback: text.optional().describe('What to ask the client while working.'),
      film: id.optional().describe('Film of the course whose chapters its steps name.'),
    }),
    Term: z.strictObject({ id: id.describe('Id of a term of the glossary: its file’s name.') }),
  }),
);

/** HTML that a text may hold, for what Markdown has no sign: nothing that runs, loads, frames or posts. */
export const HTML = new Set(
  [
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure',
    'h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup',
    'table tbody td tfoot th thead time tr u ul var wbr',
  ].flatMap((line) => line.split(' ')),
);
