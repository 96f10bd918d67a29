import { z } from 'zod';
import { ACTIVITIES, CERTIFICATE_FIELDS, DELIVERIES, STATEMENTS } from './words.ts';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, such as medical-errors');

export const text = z.string().trim().min(1, 'must not be empty');

/** A day written 2026-11-01; YAML may hand it over as a date. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('must be a day such as 2026-11-01').describe('A day, such as 2026-11-01.'),
);

const deliveries = z.array(z.enum(DELIVERIES)).min(1, 'must name at least one way of teaching');
const quarters = z.number().positive().multipleOf(0.25, 'must be in quarter hours, such as 0.5');
const hours = quarters.max(500).describe('Hours.');

/** Where a rule stands, and when it was looked up there. */
const source = z.strictObject({
  name: text.describe('The rule, page or handbook, such as Florida Administrative Code.'),
  section: z.string().trim().default('').describe('Where in it, such as 64B7-28.009(4)(e).'),
  url: z.url('must be the address at which it was read').describe('The address at which it was read.'),
  seen: day.describe('The day on which it was looked up.'),
  current: z.string().trim().default('').describe('Until when the text says of itself that it is current.'),
});

/** What every rule has. */
const every = {
  source,
  verified: z
    .boolean()
    .describe('Whether its words were looked up. What is not verified is shown, and nothing is refused for it.'),
  words: text.optional().describe('The exact words.'),
  note: text.optional().describe('What is uncertain, or how the words were read.'),
  deliveries: deliveries.optional().describe('For which ways of teaching it holds; without it for all.'),
};

const rule = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ rule: z.literal(kind), ...shape, ...every });

/** How an hour of an activity is reckoned: so many words, so many minutes, or not at all. */
const hourOf = z.union(
  [
    z.literal('nothing'),
    z.strictObject({ words: z.number().int().positive().describe('Words that make an hour.') }),
    z.strictObject({ minutes: z.number().int().min(1).max(60).describe('Minutes that make an hour.') }),
  ],
  'must be nothing, or the words or minutes of an hour; write `hour: { words: 12000 }` or `hour: nothing`',
);

/** The end of a renewal period. */
const ends = z.union(
  [
    z.literal('own').describe('On a day of its own for each licence.'),
    z.strictObject({
      month: z.number().int().min(1).max(12),
      day: z.number().int().min(1).max(31),
      years: z.enum(['even', 'odd', 'every']),
    }),
  ],
  'must be own, or a day in even, odd or every years; write `ends: { month: 8, day: 31, years: odd }`',
);

/** What a board approves. */
const approved = z.array(z.enum(['provider', 'course']));

const RULES = [
  rule('approval', {
    of: approved.describe('What the board must have approved; [] for nothing.'),
    alsoBy: z
      .array(z.strictObject({ board: id, of: approved }))
      .default([])
      .describe('Boards of content/boards whose approval does as well, and of what.'),
  }),
  rule('certificate', { states: z.array(z.enum(CERTIFICATE_FIELDS)).min(1).describe('What it must state.') }),
  rule('achievement', {}),
  rule('never-says', { phrase: text.describe('What no certificate may say.') }),
  rule('states', { what: z.enum(STATEMENTS).describe('What a course must state before it is taken.') }),
  rule('graded-test', {}),
  rule('evaluation', {}),
  rule('records', { years: z.number().int().min(1).max(100).describe('Years for which they are kept.') }),
  rule('hour', { minutes: z.number().int().min(1).max(60).describe('Minutes that make an hour.') }),
  rule('counts', { activity: z.enum(ACTIVITIES), hour: hourOf }),
  rule('steps', { hours: quarters.describe('Hours are given in whole steps of this.') }),
  rule('renewal', {
    hours: hours.describe('Hours in each period.'),
    months: z.number().int().min(1).max(120).describe('Length of a period.'),
    ends,
  }),
  rule('field', {
    field: id.describe('Such as ethics.'),
    title: text.describe('Its name, as in “2 hours in professional ethics”.'),
    least: hours.optional(),
    most: hours.optional(),
  }),
  rule('taught', {
    how: deliveries.describe('The ways of teaching that are counted together.'),
    least: hours.optional(),
    most: hours.optional(),
  }),
  rule('single-activity', {
    share: z.number().gt(0).max(1).describe('Share of the hours of a period that one course may give at most.'),
  }),
  rule('licence-number', {
    pattern: z
      .string()
      .refine(isPattern, 'must be a regular expression')
      .describe('A regular expression that the whole number matches, without spaces.'),
    example: text,
  }),
] as const;

function isPattern(written: string): boolean {
  try {
    return new RegExp(written, 'u') !== undefined;
  } catch {
    return false;
  }
}

/** One rule of a board. */
export const ruleFile = z
  .discriminatedUnion('rule', RULES, {
    error: `must be one of ${RULES.map((it) => it.shape.rule.value).join(', ')}`,
  })
  .refine((it) => !it.verified || it.words !== undefined, {
    path: ['words'],
    message: 'must be given where `verified` is true: the words as they were read',
  })
  .refine((it) => (it.rule !== 'field' && it.rule !== 'taught') || it.least !== undefined || it.most !== undefined, {
    path: ['least'],
    message: 'must be given, or `most`; write for instance `least: 2`',
  })
  .refine((it) => it.rule !== 'licence-number' || !isPattern(it.pattern) || matches(it.pattern, it.example), {
    path: ['example'],
    message: 'must match `pattern`',
  });

/** Whether a number is, as a whole, what a pattern says. Letters may be small. */
export const matches = (pattern: string, number: string): boolean => new RegExp(`^(?:${pattern})$`, 'iu').test(number);

/** A rule of a board, by the name of its kind in `rule`. */
export type Rule = z.output<typeof ruleFile>;
export type RuleKind = Rule['rule'];
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { rule: Kind }>;
