import type { Intraclass, NoIntraclass } from '../formulas/intraclass.ts';
import type { MeanEstimate } from '../formulas/limitsOfAgreement.ts';
import type { CaseStatistics } from './caseStatistics.ts';

type Cell = string | number | undefined;

/** The tables of a course's case statistics, each by the name that its address has. Shares 0 to 1, scores in percent. */
const TABLES = {
  cases: ({ cases }) => [
    [
      ...['case', 'title', 'handed in', 'marked', 'waiting', 'late', 'held for a batch', 'median days to a mark'],
      ...['promised days', 'released', 'pass rate', 'read twice', 'icc', 'icc model', 'icc from', 'icc to'],
      ...['mean difference', 'difference of', 'limit of agreement from', 'limit of agreement to'],
    ],
    ...cases.map(({ path, title, work, promise, total }) => [
      ...[path, title, work.handedIn, work.marked, work.waiting, work.late, work.held, digits(work.days), promise],
      ...[work.released, digits(work.passRate), total.n, ...correlation(total.correlation, total.model)],
      ...[percent(total.differences?.mean), total.differences && total.of.join(' less ')],
      ...[percent(total.differences?.limits.low), percent(total.differences?.limits.high)],
    ]),
  ],
  criteria: ({ cases }) => [
    ['case', 'criterion', 'title', 'read twice', 'same level', 'within one level', 'kappa, quadratic', 'kappa, linear'],
    ...cases.flatMap(({ path, criteria }) =>
      criteria.map(({ criterion, title, n, exact, within, quadratic, linear }) => [
        ...[path, criterion, title, n, exact, within, known(quadratic), known(linear)],
      ]),
    ),
  ],
  markers: ({ markers }) => [
    [
      ...['marker', 'run', 'from', 'until', 'marks', 'from the other marker', 'from', 'to', 'n'],
      ...['from the mean before', 'from', 'to', 'n'],
    ],
    ...markers.flatMap(({ name, n, fromMean, fromOther, runs }) => [
      [name, 'all', undefined, undefined, n, ...estimate(fromOther), ...estimate(fromMean)],
      ...runs.map((run, at) => [
        ...[name, at + 1, day(run.from), day(run.until), run.n],
        ...[...estimate(run.fromOther), ...estimate(run.fromMean)],
      ]),
    ]),
  ],
} satisfies Record<string, (of: CaseStatistics) => Cell[][]>;

export type CaseTableName = keyof typeof TABLES;

export const CASE_TABLES = Object.keys(TABLES) as CaseTableName[];

export const isCaseTable = (name: string): name is CaseTableName => Object.hasOwn(TABLES, name);

/** A table of a course's case statistics, its head first. */
export const caseTable = (statistics: CaseStatistics, name: CaseTableName): Cell[][] => TABLES[name](statistics);

function correlation(found: Intraclass | NoIntraclass, model: string): Cell[] {
  if (typeof found === 'string') return [undefined, undefined, undefined, undefined];
  return [digits(found.value), model, digits(found.interval?.low), digits(found.interval?.high)];
}

const estimate = (it: MeanEstimate | undefined): Cell[] => [
  percent(it?.mean),
  percent(it?.interval.low),
  percent(it?.interval.high),
  it?.n ?? 0,
];

const known = (value: number | string): number | undefined => (typeof value === 'number' ? digits(value) : undefined);
const percent = (hundredths: number | undefined): number | undefined =>
  digits(hundredths === undefined ? undefined : hundredths / 100);
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const digits = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed(4));
