import { z } from 'zod';
import { finite, itemFields, markdown } from '../fields.ts';
import { itemKind, literally, type ViewBase } from '../kind.ts';
import { readNumber } from '../typedNumber.ts';

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('number'),
    answer: finite.describe('The right number, in `unit`.'),
    tolerance: finite.min(0, 'must not be below 0').default(0).describe('How far off is still right, in `unit`.'),
    unit: markdown.optional().describe('Shown beside the field.'),
    units: z
      .record(markdown, finite.positive('must be how many of `unit` one of it is, above 0'))
      .default({})
      .describe('Other units that are taken, and how many of `unit` one of them is.'),
  })
  .refine((it) => it.unit !== undefined || Object.keys(it.units).length === 0, {
    path: ['unit'],
    message: 'must be given where `units` lists others to convert from',
  })
  .refine((it) => it.unit === undefined || !(it.unit in it.units), {
    path: ['units'],
    message: 'must not list `unit` itself',
  });

type NumberItem = z.output<typeof schema>;

export interface NumberView extends ViewBase {
  type: 'number';
  /** Units to choose from; one is shown beside the field, none means a bare number. */
  units: string[];
}

export interface NumberResponse {
  value: number;
  /** What was typed, to show it again. */
  typed: string;
  unit?: string;
}

const unitsOf = (item: NumberItem): string[] => (item.unit ? [item.unit, ...Object.keys(item.units)] : []);

/** Takes off a unit that was typed behind the number. */
const withoutUnit = (typed: string, unit: string | undefined): string =>
  unit && typed.toLowerCase().endsWith(unit.toLowerCase()) ? typed.slice(0, -unit.length).trim() : typed;

/**
 * A number within an absolute tolerance, in the unit of the answer; other units are converted first. Binary fractions
 * can't hold 0.1, so a value at the very edge of the tolerance counts as within it (relative margin 1e-9).
 */
export const number = itemKind<NumberItem, NumberView, NumberResponse>({
  schema,
  shuffle: 'never',
  optionIds: () => [],
  toStudent: (item) => ({ id: item.id, type: 'number', stem: item.stem, units: unitsOf(item) }),
  read(view, posted) {
    const typed = posted.get('').trim();
    if (typed === '') return { state: 'unanswered' };
    const unit = posted.get('unit') || view.units[0];
    if (unit !== undefined && !view.units.includes(unit))
      return { state: 'unreadable', message: 'Choose one of the units.' };
    const read = readNumber(withoutUnit(typed, unit));
    if (!read.ok) return { state: 'unreadable', message: read.message };
    return { state: 'answered', response: { value: read.value, typed, ...(unit !== undefined && { unit }) } };
  },
  toPosted: ({ typed, unit }) => ({ '': [typed], ...(unit !== undefined && { unit: [unit] }) }),
  inWords: (_view, { typed, unit }) => [[literally(withoutUnit(typed, unit)), unit].filter(Boolean).join(' ')],
  grade(item, { value, unit }) {
    const factor = unit === undefined || unit === item.unit ? 1 : (item.units[unit] ?? NaN);
    const given = value * factor;
    const margin = 1e-9 * Math.max(Math.abs(given), Math.abs(item.answer), item.tolerance);
    return Math.abs(given - item.answer) <= item.tolerance + margin ? 100 : 0;
  },
  keyInWords: ({ answer, tolerance, unit }) => [
    [answer, tolerance > 0 && `(± ${tolerance})`, unit].filter((it) => it !== undefined && it !== false).join(' '),
  ],
});
