import { type Position, problem, START } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { textsAt, valuesAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Prices are in a currency of ISO 4217, as far as this runtime knows them. */
export const currencies: Rule = {
  id: 'currency',
  check: ({ sources }) =>
    sources.flatMap((source) =>
      [...textsAt(source, 'price.currency'), ...OTHERS.flatMap((it) => keysAt(source, it))]
        .filter((it) => /^[A-Z]{3}$/.test(it.value) && !Intl.supportedValuesOf('currency').includes(it.value))
        .map(({ value, at }) =>
          problem(
            source,
            at,
            `there is no currency \`${value}\``,
            meant(value, COMMON, 'use its code of three letters, such as USD'),
          ),
        ),
    ),
};

/** Where a price names further currencies. */
const OTHERS = ['price.also', 'price.earlyBird.also', 'price.instalments.*.also'];

const keysAt = (source: Source, pattern: string): { value: string; at: Position }[] =>
  valuesAt(source, pattern).flatMap(({ value, path }) =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).map((key) => ({ value: key, at: source.head?.atKey([...path, key]) ?? START }))
      : [],
  );

const COMMON = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'CHF', 'JPY', 'INR'];
