// Prints the two tables of enrolment, as the code has them: npm run payments:table
// Each line is a state, and what each event makes of it; an event that a line does not name leaves it as it is.

import { ATTENDANCE } from '../src/school/enrolment/index.ts';
import { moneyOf, PAYMENT, PAYMENT_EVENTS, type PurchaseState } from '../src/school/payments/index.ts';

type Rows = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

/** A table in Markdown: a row a state, a column an event. */
function table(rows: Rows, events: readonly string[], note: (state: string) => string = () => ''): string {
  const lines = Object.entries(rows).map(([state, row]) => [state + note(state), ...events.map((it) => row[it] ?? '')]);
  const all = [['', ...events], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(3, ...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((it, column) => it.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((it) => '-'.repeat(it))), ...body.map(line)].join('\n');
}

const attendance = [...new Set(Object.values(ATTENDANCE).flatMap((it) => Object.keys(it)))];
const money = (state: string) => ` (${moneyOf(state as PurchaseState) ?? 'nothing paid'})`;

console.log(
  [
    'Payment: what an event makes of a purchase. In brackets, where the money of its rights stands.',
    table(PAYMENT, PAYMENT_EVENTS, money),
    '“by balance” is what its payments say: settled, paying, grace, overdue, broken-off, or a dispute or question that is open.',
    'Attendance: what a deed makes of a right. A cell that is empty is a deed to refuse.',
    table(ATTENDANCE, attendance),
    'Someone is in while one of their rights is attending, its money is in order or not asked for, and the clock is within it.',
  ].join('\n\n'),
);
