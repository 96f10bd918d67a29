import { nameOfChoice } from '../describe.ts';
import type { QuizStatistics } from '../quizStatistics.ts';
import { remarkText } from '../wording.ts';

/** A cell: text, a number, or nothing where a formula has no result. */
export type TableCell = string | number | boolean | undefined;

/** The tables of a quiz's statistics, each by the name that its address has. Points are points, shares 0 to 1. */
const TABLES = {
  summary: ({ whole, waiting }) => [
    ['statistic', 'value'],
    ['attempts', whole.attempts],
    ['attempts that wait for a mark', waiting],
    ['mean points', points(whole.mean)],
    ['median points', points(whole.median)],
    ['mean share', digits(whole.meanShare)],
    ['standard deviation, points', points(whole.deviation)],
    ['skewness', digits(whole.skewness)],
    ['kurtosis', digits(whole.kurtosis)],
    ['reliability', typeof whole.reliability === 'string' ? undefined : digits(whole.reliability.value)],
    ['kind of reliability', typeof whole.reliability === 'string' ? whole.reliability : whole.reliability.kind],
    ['standard error of measurement, points', points(whole.standardError)],
  ],
  scores: ({ totals }) => [
    ['points', 'of', 'attempts'],
    ...totals
      .toSorted((a, b) => a.total - b.total || a.possible - b.possible)
      .map((it) => [points(it.total), points(it.possible), it.n]),
  ],
  items: ({ items }) => [
    [
      ...['item', 'question', 'type', 'objective', 'answers', 'facility', 'standard deviation, points'],
      ...['discrimination index', 'discriminative efficiency', 'corrected point-biserial', 'upper less lower 27 %'],
      ...['intended weight', 'effective weight', 'median seconds', 'median seconds, weakest'],
      ...['median seconds, strongest', 'left out', 'remarks'],
    ],
    ...items.map((it) => [
      ...[it.item, it.described.stem, it.described.type, it.described.objective, it.n, digits(it.facility)],
      ...[points(it.deviation), digits(it.discrimination), digits(it.efficiency), digits(it.pointBiserial)],
      ...[digits(it.upperLower), digits(it.intended), digits(it.effective)],
      ...[it.seconds.all, it.seconds.weakest, it.seconds.strongest, digits(it.choices.leftOut.share)],
      it.remarks.map((remark) => remarkText(remark, (key) => nameOfChoice(it.described, key))).join(' '),
    ]),
  ],
  distractors: ({ items, groups }) => [
    ['item', 'option', 'right', 'chosen', 'share', ...groups.map((it) => `${it.from / 100} to ${it.to / 100} points`)],
    ...items.flatMap(({ item, described, right, choices }) =>
      [...choices.choices, choices.leftOut].map(({ choice, n, share, groups: inGroups }) => [
        item,
        choice === '' ? 'left out' : nameOfChoice(described, choice, Number.POSITIVE_INFINITY),
        right.has(choice),
        n,
        digits(share),
        ...inGroups.map((it) => it.n),
      ]),
    ),
  ],
  certainty: ({ items, certainty }) => [
    ['item', 'certainty', 'answers', 'right', 'share right', 'interval from', 'interval to'],
    ...[{ item: 'all', certainty }, ...items].flatMap((it) =>
      it.certainty.map(({ certainty: level, n, right, share, interval }) => [
        ...[it.item, level, n, right],
        ...[share, interval.low, interval.high].map(digits),
      ]),
    ),
  ],
  objectives: ({ mastery }) => [
    ['objective', 'text', 'share of points', 'items', 'answers'],
    ...mastery.map((it) => [it.objective, it.text, digits(it.share), it.items, it.answers]),
  ],
} satisfies Record<string, (of: QuizStatistics) => TableCell[][]>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export const isTable = (name: string): name is TableName => Object.hasOwn(TABLES, name);

/** A table of a quiz's statistics, its head first. */
export const tableOf = (statistics: QuizStatistics, name: TableName): TableCell[][] => TABLES[name](statistics);

const points = (hundredths: number | undefined): number | undefined => digits(hundredths && hundredths / 100);

/** To four digits after the point: more would say nothing. */
const digits = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed(4));
