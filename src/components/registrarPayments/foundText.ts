import { formatMoney } from '../../platform/format.ts';
import { findCourse } from '../../school/catalogue/index.ts';
import type { Finding } from '../../school/payments/index.ts';

/** What a finding found, in a line: the money, what was expected instead, the courses, a note. */
export function foundText({ details }: Pick<Finding, 'details'>): string {
  const { amount, currency, expected, expectedCurrency, courses, note } = details;
  const money = amount === undefined || !currency ? undefined : formatMoney(amount, currency);
  const instead = expected === undefined ? undefined : formatMoney(expected, expectedCurrency ?? currency ?? 'USD');
  return [
    money && (instead ? `${money} instead of ${instead}` : money),
    courses?.map((it) => findCourse(it)?.title ?? it).join(', '),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}
