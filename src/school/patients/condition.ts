import { z } from 'zod';

/**
 * What a student did or what came of it, as a patient's file names it: `asked/night-pain`, `examined/slump`,
 * `read/slump` (its result read rightly), `triage/refer`, `leading/…` and `ranked/…` of hypotheses, `plan/…` and
 * `plan/…/DOSE` of what is in the plan now, `measured/…` and `rescreened/…` at a follow-up visit,
 * `decided/discharge`, `happened/…` of consequences.
 */
export type Fact = string;

const KINDS = 'asked|examined|read|triage|leading|ranked|plan|measured|rescreened|decided|happened';

const fact = z
  .string()
  .regex(
    new RegExp(`^(${KINDS})/[a-z0-9-]+(/[a-z0-9-]+)?$`),
    `must name what was done, such as asked/night-pain; it begins with ${KINDS.replaceAll('|', ', ')}`,
  );

const bound = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine((it) => it.min !== undefined || it.max !== undefined, 'must have a min, a max, or both');

/** When something holds. Every part that is given must; nothing given always holds. */
export const condition = z.strictObject({
  all: z.array(fact).min(1).optional().describe('All of these are so.'),
  any: z.array(fact).min(1).optional().describe('At least one of these is so.'),
  none: z.array(fact).min(1).optional().describe('None of these is so.'),
  measures: z
    .record(z.string(), bound)
    .optional()
    .describe('Measures of the patient and the range in which they are, such as `pain: { min: 7 }`.'),
});

export type Condition = z.output<typeof condition>;

/** Whether a condition holds. @param measures values by the measure's id. */
export function holds(
  condition: Condition | undefined,
  facts: ReadonlySet<Fact>,
  measures: Readonly<Record<string, number>>,
): boolean {
  if (!condition) return true;
  const { all = [], any, none = [], measures: bounds = {} } = condition;
  return (
    all.every((it) => facts.has(it)) &&
    (any === undefined || any.some((it) => facts.has(it))) &&
    !none.some((it) => facts.has(it)) &&
    Object.entries(bounds).every(([id, { min = -Infinity, max = Infinity }]) => {
      const value = measures[id] ?? Number.NaN;
      return value >= min && value <= max;
    })
  );
}

/** Every fact that a condition names. */
export const factsIn = ({ all = [], any = [], none = [] }: Condition = {}): Fact[] => [...all, ...any, ...none];
