import { z } from 'zod';
import { finite, itemFields, markdown } from '../fields.ts';
import { itemKind, literally, type ViewBase } from '../kind.ts';
import { isNear, nearInWords, numberKeyCheck, numberKeyFields, withoutUnit } from '../tolerance.ts';
import { readNumber } from '../typedNumber.ts';

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('number'),
    ...numberKeyFields,
    unit: markdown.optional().describe('Shown beside the field.'),
    units: z
      .record(markdown, finite.positive('must be how many of `unit` one of it is, above 0'))
      .default({})
      .describe('Other units that are taken, and how many of `unit` one of them is.'),
  })
  .check(numberKeyCheck)
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

/** A number, in the unit of the answer; other units are converted first. `isNear` says how near is right. */
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
    return isNear(value * factor, item) ? 100 : 0;
  },
  keyInWords: (item) => [[nearInWords(item), item.unit].filter(Boolean).join(' ')],
  tally: (_item, { value, unit }) => [[value, unit].filter((it) => it !== undefined).join(' ')],
});
