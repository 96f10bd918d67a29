import { z } from 'zod';
import { findRegion } from './bodyChart/regions.ts';
import { MARK_KINDS, VIEWS } from './bodyChart/types.ts';
import { condition } from './condition.ts';
import { DECISIONS, TRIAGE } from './deed.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, such as night-pain');
const text = z.string().trim().min(1, 'must not be empty');
// Halves have an exact binary form, so time that is taken bit by bit adds up.
const halfMinutes = z.number().multipleOf(0.5, 'must be whole or half minutes');
const minutes = halfMinutes.min(0.5).max(60).describe('What it takes, in minutes.');
const redFlag = z.boolean().default(false).describe('Whether it screens for a red flag: no safe path leaves it out.');
const key = z.boolean().default(false).describe('Whether a good assessment holds it.');

const region = z
  .string()
  .refine((it) => findRegion(it) !== undefined, 'must be a region of the body chart; courses/README.md lists them');

const coordinate = z.number().int().min(0).max(1000);

const chartMark = z.strictObject({
  kind: z.enum(MARK_KINDS),
  regions: z.array(region).default([]),
  strokes: z
    .array(
      z.strictObject({
        view: z.enum(VIEWS),
        points: z
          .array(z.tuple([coordinate, coordinate]))
          .min(1)
          .max(500),
      }),
    )
    .default([]),
  intensity: z.number().min(0).max(10).nullable().default(null),
});

const measure = z
  .strictObject({
    id,
    title: text,
    unit: z.string().default('').describe('Such as ° or /10; empty for a bare score.'),
    scale: z.tuple([z.number(), z.number()]).describe('Lowest and highest value.'),
    better: z.enum(['lower', 'higher']),
    start: z.number().describe('The value at the first visit.'),
    step: z.number().positive().default(1).describe('What it is read to, such as 0.1.'),
    change: z
      .number()
      .positive()
      .describe('The least change that counts as one: the MCID, or the error of measurement.'),
    source: text.describe('Where that threshold is from: a key of content/references.bib.'),
    about: z.string().default('').describe('What kind of threshold it is, and for whom it was found.'),
  })
  .refine((it) => it.scale[0] <= it.start && it.start <= it.scale[1], {
    path: ['start'],
    message: 'must lie on its scale',
  });

const question = z.strictObject({
  id,
  ask: text.describe('The question, as it is chosen.'),
  minutes,
  answer: text.describe('What the patient says.'),
  after: z.array(id).default([]).describe('Questions that must be asked before this one can be.'),
  redFlag,
  key,
});

const reading = z
  .strictObject({
    options: z.array(z.strictObject({ id, text })).min(2),
    right: id,
    why: text.describe('Why that is the reading. Shown with the feedback.'),
  })
  .refine((it) => it.options.some(({ id: option }) => option === it.right), {
    path: ['right'],
    message: 'must be the id of one of the options',
  });

const finding = z.strictObject({
  id,
  kind: z.enum(['observation', 'range', 'test']),
  title: text.describe('What is looked at, moved or tested, as it is chosen.'),
  minutes,
  shows: text.describe('What the therapist finds, with degrees where it is a range.'),
  degrees: z
    .record(z.string(), z.number().min(-30).max(360))
    .optional()
    .describe('Ranges in degrees by their side or movement, such as `right rotation: 62`.'),
  reading: reading.optional().describe('What the student must make of it before going on.'),
  redFlag,
  key,
});

const option = z.strictObject({
  id,
  title: text,
  doses: z
    .array(z.strictObject({ id, title: text }))
    .min(2)
    .optional()
    .describe('How much of it, where that matters.'),
  value: z
    .enum(['key', 'good', 'neutral', 'wrong'])
    .default('neutral')
    .describe('What it is worth in this plan; never shown before the feedback.'),
  why: z.string().default('').describe('Why. Shown with the feedback.'),
});

const chosen = z.union([id, z.strictObject({ id, dose: id.optional() })]);

const rescreening = z.strictObject({
  id,
  ask: text,
  redFlag,
  answers: z
    .array(
      z.strictObject({
        when: condition.optional(),
        visits: z.array(z.number().int().min(1)).optional().describe('At which follow-up visits.'),
        answer: text,
      }),
    )
    .min(1)
    .describe('The first that fits is what the patient says; the last should fit always.'),
});

const consequence = z.strictObject({
  id,
  when: condition.optional().describe('When it comes about; always, where nothing is said.'),
  visits: z.array(z.number().int().min(1)).optional().describe('Before which follow-up visits; any, if not given.'),
  again: z.boolean().default(false).describe('Whether it can come about at each of those visits, or once.'),
  change: z.record(id, z.number()).default({}).describe('What it adds to measures, such as `pain: -1`.'),
  says: z.string().default('').describe('What the student is told of it on arrival.'),
  ends: id.optional().describe('The outcome that it ends the case with, such as an emergency between visits.'),
});

const outcome = z.strictObject({
  id,
  title: text,
  when: condition.optional().describe('When it is this one: the first that fits is.'),
  verdict: z
    .enum(['good', 'safe', 'unsafe'])
    .describe('`good` can pass; `safe` harmed nobody and helped little; after `unsafe` the case can’t be passed.'),
  says: text.describe('What becomes of the patient.'),
  why: text.describe('What led there. Shown with the feedback.'),
});

const expert = z
  .strictObject({
    ask: z.array(id),
    examine: z.array(id),
    touch: z.array(region),
    triage: z.enum(TRIAGE),
    hypotheses: z.array(z.strictObject({ id, confidence: z.number().int().min(0).max(100) })).min(1),
    plan: z.array(chosen),
    visits: z.array(
      z.strictObject({
        measures: z.array(id).default([]),
        questions: z.array(id).default([]),
        decision: z.enum(DECISIONS),
        plan: z.array(chosen).optional(),
      }),
    ),
    why: text.describe('The expert’s reasoning in Markdown, shown beside the student’s own path.'),
  })
  .describe('How an expert goes through the case: ids in the order in which they would.');

const weight = (value: number) => z.number().min(0).default(value);

/** The patient of a staged case, `NN-name.patient.yaml` beside `NN-name.case.mdx`. */
export const patientFile = z.strictObject({
  name: text,
  measures: z.array(measure).min(1).describe('Outcome measures, each with its threshold and the source of that.'),
  history: z
    .strictObject({
      minutes: halfMinutes.min(1).describe('The time there is for questions.'),
      questions: z.array(question).min(1),
    })
    .describe('What can be asked at the first visit.'),
  examination: z
    .strictObject({
      minutes: halfMinutes.min(1).describe('The time there is for looking, moving and testing.'),
      findings: z.array(finding).min(1),
    })
    .describe('What can be looked at, moved and tested.'),
  palpation: z
    .strictObject({
      most: z.number().int().min(1).max(40).describe('How many regions can be felt.'),
      touches: z
        .array(
          z.strictObject({
            regions: z.array(region).min(1),
            shows: text,
            tender: z.number().min(0).max(10).default(0),
          }),
        )
        .describe('What is felt where.'),
      elsewhere: text.describe('What is felt in any other region.'),
      expected: z
        .array(chartMark)
        .min(1)
        .describe('What belongs on the body chart, for the overlap with what is drawn.'),
    })
    .describe('What hands find, and what the body chart should show.'),
  triage: z
    .strictObject({
      right: z.array(z.enum(TRIAGE)).min(1),
      acceptable: z.array(z.enum(TRIAGE)).default([]),
      why: text.describe('Shown with the feedback.'),
    })
    .describe('Whether to treat: the red-flag decision.'),
  hypotheses: z
    .strictObject({
      most: z.number().int().min(1).max(6).default(4).describe('How many can be ranked.'),
      options: z
        .array(
          z.strictObject({
            id,
            title: text,
            value: z
              .enum(['leading', 'consider', 'unlikely'])
              .describe('`leading` belongs first; `consider` belongs in the list, as what must not be missed does.'),
            why: z.string().default(''),
          }),
        )
        .min(2),
    })
    .describe('What may be behind it, to rank with a confidence.'),
  plan: z
    .strictObject({
      most: z.number().int().min(1).max(30).default(12),
      techniques: z.array(option).min(1),
      homeCare: z.array(option).default([]),
      contraindications: z.array(option).default([]).describe('What is considered before treating.'),
      inform: z.array(option).default([]).describe('Whom to write to or call; offered also when the student refers.'),
    })
    .describe('What can be planned.'),
  visits: z
    .strictObject({
      count: z.number().int().min(1).max(8).describe('Follow-up visits at most.'),
      days: z.number().int().min(1).describe('Days from one to the next.'),
      questions: z.array(rescreening).default([]).describe('What can be asked again at each.'),
    })
    .describe('The visits after the first.'),
  consequences: z.array(consequence).default([]).describe('What comes of what was done, in the order of the file.'),
  outcomes: z.array(outcome).min(1).describe('How the case can end. The last should fit always.'),
  expert,
  automatic: z
    .strictObject({
      redFlags: weight(3),
      assessment: weight(1),
      readings: weight(1),
      chart: weight(1),
      triage: weight(3),
      hypotheses: weight(2),
      plan: weight(2),
      outcome: weight(2),
    })
    .prefault({})
    .describe('How much each part of the automatic mark counts beside the others.'),
});

/** A patient as the file says, with every key to the case: for the engine and staff, never for a student’s page. */
export type Patient = z.output<typeof patientFile>;
