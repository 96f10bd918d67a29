import { z } from 'zod';
import { finite } from './fields.ts';

/** What a number is marked by, in a question of its own or in a gap. */
export const numberKeyFields = {
  answer: finite.optional().describe('The right number, in `unit`. Give this or `formula`.'),
  formula: z
    .string({ error: 'must be text, such as `round(mass * 0.033, 1)`' })
    .trim()
    .min(1, 'must not be empty')
    .optional()
    .describe(
      'What the right number is reckoned by, from `parameters`: + - * / ^ ( ) abs sqrt min max round floor ceil.',
    ),
  tolerance: finite.min(0, 'must not be below 0').default(0).describe('How far off is still right, in `unit`.'),
  relative: finite
    .positive('must be above 0')
    .max(0.5, 'must be a share of the answer, at most 0.5: 5 % is 0.05')
    .optional()
    .describe('How far off is still right, as a share of the answer: 0.05 is 5 %.'),
  figures: z
    .int({ error: 'must be a whole number, such as 3' })
    .min(1, 'must be at least 1')
    .max(12, 'must be at most 12')
    .optional()
    .describe('Right is what agrees with the answer in so many significant figures.'),
};

/** KEY: a number, and how near to it is right. */
export interface NumberKey {
  answer?: number | undefined;
  formula?: string | undefined;
  tolerance: number;
  relative?: number | undefined;
  figures?: number | undefined;
}

/** Refuses a number without an answer or with two, and one with two kinds of tolerance. */
export function numberKeyCheck({ value, issues }: z.core.ParsePayload<NumberKey>): void {
  const { answer, formula, tolerance, relative, figures } = value;
  const refuse = (field: string, message: string) => {
    issues.push({ code: 'custom', input: value, path: [field], message });
  };
  if (answer === undefined && formula === undefined) refuse('answer', 'must be given, or a `formula`');
  if (answer !== undefined && formula !== undefined)
    refuse('formula', 'must not stand beside `answer`; give one of them');
  const kinds = [
    tolerance > 0 && 'tolerance',
    relative !== undefined && 'relative',
    figures !== undefined && 'figures',
  ];
  const given = kinds.filter((it) => it !== false);
  if (given.length > 1) refuse(given[1] ?? '', 'must be the only one of `tolerance`, `relative` and `figures`');
  else if (answer === 0 && given[0] !== undefined && given[0] !== 'tolerance') {
    refuse(given[0], 'must not stand where the answer is 0; nothing but 0 would be right, so give a `tolerance`');
  }
}

/**
 * Whether a number, in the unit of the answer, is right: within an absolute tolerance, within a share of the answer, or
 * the same in so many significant figures. Binary fractions can't hold 0.1, so a value at the very edge counts as within
 * it (relative margin 1e-9), and a number half-way between two roundings agrees with both.
 */
export function isNear(given: number, { answer = Number.NaN, tolerance, relative, figures }: NumberKey): boolean {
  if (figures !== undefined) return roundings(answer, figures).some((it) => roundings(given, figures).includes(it));
  const allowed = relative === undefined ? tolerance : relative * Math.abs(answer);
  const margin = MARGIN * Math.max(Math.abs(given), Math.abs(answer), allowed);
  return Math.abs(given - answer) <= allowed + margin;
}

const MARGIN = 1e-9;

/** What a number may be rounded to: two where it lies half-way. */
function roundings(value: number, figures: number): number[] {
  if (value === 0 || !Number.isFinite(value)) return [value];
  const margin = MARGIN * Math.abs(value);
  return [...new Set([value - margin, value + margin].map((it) => Number(it.toPrecision(figures))))];
}

/** KEY: a right number in words, with how far off was still right. */
export function nearInWords({ answer = Number.NaN, tolerance, relative, figures }: NumberKey): string {
  if (figures !== undefined) {
    return `${Number(answer.toPrecision(figures))} (to ${figures} significant ${figures === 1 ? 'figure' : 'figures'})`;
  }
  if (relative !== undefined) return `${answer} (± ${Number((relative * 100).toPrecision(6))} %)`;
  return tolerance > 0 ? `${answer} (± ${tolerance})` : String(answer);
}

/** Takes off a unit that was typed behind a number. */
export const withoutUnit = (typed: string, unit: string | undefined): string =>
  unit && typed.toLowerCase().endsWith(unit.toLowerCase()) ? typed.slice(0, -unit.length).trim() : typed;
