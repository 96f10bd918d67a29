import { problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Prices are in a currency of ISO 4217, as far as this runtime knows them. */
export const currencies: Rule = {
  id: 'currency',
  check: ({ sources }) =>
    sources.flatMap((source) =>
      textsAt(source, 'price.currency')
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

const COMMON = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'CHF', 'JPY', 'INR'];
