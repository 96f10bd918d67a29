import { describe, expect, test } from 'vitest';
import { expanded, type Matrix, scoresOf, totalOf, totalsOf } from '../../../../tests/support/scores.ts';
import type { ScoreRow } from '../rows.ts';
import { wholeQuiz } from '../wholeQuiz.ts';
import { agreement } from './agreement.ts';
import { discriminationIndex, discriminativeEfficiency } from './discrimination.ts';
import { facility } from './facility.ts';
import { kr20 } from './kr20.ts';
import { modifiedAngoff } from './modifiedAngoff.ts';
import { covariance, variance } from './moments.ts';
import { correctedPointBiserial, pointBiserial } from './pointBiserial.ts';
import { reliability } from './reliability.ts';
import { standardDeviation } from './standardDeviation.ts';
import { upperLower } from './upperLower.ts';
import { weights } from './weights.ts';
import { wilson } from './wilson.ts';

/** To so many digits after the point, as it is printed. */
const printed = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? 'undefined';

/** That a value is what was printed, to as many digits as were printed. */
const expectPrinted = (value: number | undefined, text: string) =>
  expect(printed(value, text.split('.')[1]?.length ?? 0)).toBe(text);

const valueOf = (it: ReturnType<typeof reliability>): number => (typeof it === 'string' ? Number.NaN : it.value);

const earned = (rows: readonly ScoreRow[] = []) => rows.map((it) => ({ value: it.earned, n: it.n }));

/**
 * Moodle's quiz 00: 25 attempts at 7 questions, with statistics that were reckoned independently in a spreadsheet
 * (github.com/moodle/moodle, mod/quiz/report/statistics/tests: fixtures/results00.csv, fixtures/qstats00.csv and
 * stats_from_steps_walkthrough_test.php; the spreadsheet is github.com/jamiepratt/moodle-quiz-tools, statsspreadsheet).
 */
describe('Moodle’s quiz 00', () => {
  const MARKS = [
    [1, 1, 1, 1, 1, 0, 1],
    [1, 1, 1, 1, 0.5, 1, 0],
    [1, 1, 1, 1, 0.5, 0, 1],
    [0, 0, 1, 1, 1, 0, 0],
    [1, 0, 1, 0, 0, 1, 0.5],
    [1, 1, 1, 1, 0.5, 0, 0.5],
    [0, 1, 1, 1, 0.5, 1, 0.5],
    [1, 1, 1, 0, 0.5, 1, 0.5],
    [1, 0, 1, 1, 1, 1, 1],
    [0, 1, 1, 0, 0.5, 1, 0.5],
    [0.8, 0, 1, 1, 0.5, 1, 0.5],
    [1, 1, 1, 0, 0.5, 1, 1],
    [1, 0, 1, 1, 0.5, 1, 0.5],
    [1, 0, 1, 1, 1, 0, 0.5],
    [0, 0, 1, 1, 0, 1, 1],
    [1, 0, 1, 0, 0.5, 1, 1],
    [0.8, 0, 1, 1, 0.5, 0, 1],
    [1, 0, 1, 1, 0, 1, 0.5],
    [1, 0, 1, 1, 0.5, 0, 0.5],
    [0, 1, 1, 0, 0.5, 1, 0],
    [1, 1, 0.3333333, 1, 0.5, 0, 0.5],
    [1, 1, 1, 0, 0.5, 0, 0.5],
    [1, 1, 1, 1, 0, 1, 0.5],
    [0, 0, 1, 0, 0.5, 1, 1],
    [0, 0, 1, 1, 1, 1, 1],
  ];
  const possible = Array(7).fill(100);
  const matrix = MARKS.map((row) => row.map((mark) => mark * 100));
  const byItem = scoresOf(matrix, possible);
  const weight = weights(byItem, matrix.length);

  // Facility, deviation, effective weight in percent, covariance with the rest, discrimination in percent, efficiency in
  // percent.
  test.each([
    ['item-1', '0.704', '0.4513682901', '21.2922742344', '-0.022555556', '-7.0650767526', '-9.4550536967'],
    ['item-2', '0.48', '0.5099019514', '18.8979800309', '-0.1172777785', '-28.8982125772', '-36.7834118938'],
    ['item-3', '0.973333332', '0.13333334', '4.443012573', '-0.0098888894', '-9.1230674268', '-21.6545012165'],
    ['item-4', '0.68', '0.4760952286', '18.9347251357', '-0.0833888893', '-22.6306444113', '-31.4411395613'],
    ['item-5', '0.52', '0.3055050463', '11.1450138688', '-0.0436944444', '-17.6997047674', '-21.1794802584'],
    ['item-6', '0.64', '0.4898979486', '9.8081339177', '-0.2015555547', '-45.3785178421', '-56.9365974439'],
    ['item-7', '0.62', '0.331662479', '15.4788602394', '-0.0142499998', '-5.6543166602', '-6.5043742058'],
  ])('%s', (item, of, deviation, effective, together, index, efficiency) => {
    const rows = byItem.get(item) ?? [];
    expectPrinted(facility(rows), of);
    expectPrinted((standardDeviation(earned(rows)) ?? 0) / 100, deviation);
    expectPrinted((weight.get(item)?.effective ?? 0) * 100, effective);
    const pairs = rows.map((it) => ({ x: it.earned / 100, y: (it.total - it.earned) / 100, n: it.n }));
    expectPrinted(covariance(pairs), together);
    expectPrinted((discriminationIndex(rows) ?? 0) * 100, index);
    expectPrinted((discriminativeEfficiency(rows) ?? 0) * 100, efficiency);
  });

  test('as a whole', () => {
    const whole = wholeQuiz(totalsOf(matrix, possible), byItem);
    expect(whole).toMatchObject({ attempts: 25, median: 450, reliability: { kind: 'alpha' } });
    expectPrinted((whole.mean ?? 0) / 100, '4.617333332');
    expectPrinted((whole.deviation ?? 0) / 100, '0.8117265554');
    expectPrinted(whole.skewness, '-0.092502502');
    expectPrinted(whole.kurtosis, '-0.7073968557');
    expectPrinted(valueOf(whole.reliability) * 100, '-87.2230935542');
    expectPrinted((whole.standardError ?? 0) / 100, '1.1106813066');
  });
});

/**
 * Section 6 of the Law School Admission Test: 1,000 students, five items (Bock and Lieberman, Psychometrika 35, 1970).
 * The patterns as the OpenBUGS example «LSAT» prints them, as cumulative counts; the statistics as the manual of the R
 * package mirt prints them for LSAT6 (philchalmers.github.io/mirt, itemstats).
 */
describe('LSAT section 6', () => {
  const CUMULATIVE = [
    3, 9, 11, 22, 23, 24, 27, 31, 32, 40, 40, 56, 56, 59, 61, 76, 86, 115, 129, 210, 213, 241, 256, 336, 352, 408, 429,
    602, 613, 674, 702, 1000,
  ];
  const matrix = expanded(
    CUMULATIVE.map((upTo, at) => [at.toString(2).padStart(5, '0'), upTo - (CUMULATIVE[at - 1] ?? 0)]),
  );
  const byItem = scoresOf(matrix, Array(5).fill(100));

  test.each([
    ['item-1', '0.924', '0.265', '0.362', '0.113'],
    ['item-2', '0.709', '0.454', '0.567', '0.153'],
    ['item-3', '0.553', '0.497', '0.618', '0.173'],
    ['item-4', '0.763', '0.425', '0.534', '0.144'],
    ['item-5', '0.870', '0.336', '0.435', '0.122'],
  ])('%s: mean, deviation, correlation with the total, and with the rest', (item, mean, deviation, total, rest) => {
    const rows = byItem.get(item) ?? [];
    expectPrinted(facility(rows), mean);
    expectPrinted((standardDeviation(earned(rows)) ?? 0) / 100, deviation);
    expect(printed(pointBiserial(rows.map((it) => ({ right: it.earned > 0, score: it.total, n: it.n }))), 3)).toBe(
      total,
    );
    expectPrinted(correctedPointBiserial(rows), rest);
    expectPrinted(discriminationIndex(rows), rest);
  });

  test('as a whole', () => {
    const whole = wholeQuiz(totalsOf(matrix, Array(5).fill(100)), byItem);
    expectPrinted((whole.mean ?? 0) / 100, '3.819');
    expectPrinted((whole.deviation ?? 0) / 100, '1.035');
    expect(whole.reliability).toMatchObject({ kind: 'kr-20' });
    expectPrinted(valueOf(whole.reliability), '0.295');
    expectPrinted((whole.standardError ?? 0) / 100, '0.869');
  });
});

/**
 * A mathematics test: 19,601 students, five items (de Ayala, The Theory and Practice of Item Response Theory, 2009, p. 14,
 * Table 2.1), patterns as the manual of mirt's expand.table prints them and statistics as that of deAyala does.
 */
describe('de Ayala’s mathematics test', () => {
  const COUNTS = [
    691, 2280, 242, 235, 158, 184, 1685, 1053, 134, 462, 92, 65, 571, 79, 87, 41, 1682, 702, 370, 63, 626, 412, 166, 52,
    28, 15, 2095, 1219, 500, 187, 40, 3385,
  ];
  const PATTERNS =
    '00000 10000 01000 00100 00010 00001 11000 10100 01100 10010 01010 00110 10001 01001 00101 00011 ' +
    '11100 11010 10110 01110 11001 10101 10011 01101 01011 00111 11110 11101 11011 10111 01111 11111';
  const matrix = expanded(PATTERNS.split(' ').map((pattern, at) => [pattern, COUNTS[at] ?? 0]));
  const byItem = scoresOf(matrix, Array(5).fill(100));

  test.each([
    ['item-1', '0.887', '0.246'],
    ['item-2', '0.644', '0.439'],
    ['item-3', '0.566', '0.416'],
    ['item-4', '0.427', '0.405'],
    ['item-5', '0.387', '0.312'],
  ])('%s: mean and correlation with the rest', (item, mean, rest) => {
    expectPrinted(facility(byItem.get(item) ?? []), mean);
    expectPrinted(correctedPointBiserial(byItem.get(item) ?? []), rest);
  });

  test('as a whole', () => {
    const whole = wholeQuiz(totalsOf(matrix, Array(5).fill(100)), byItem);
    expect(whole.attempts).toBe(19_601);
    expectPrinted((whole.mean ?? 0) / 100, '2.912');
    expectPrinted((whole.deviation ?? 0) / 100, '1.434');
    expect(whole.reliability).toMatchObject({ kind: 'kr-20' });
    expectPrinted(valueOf(whole.reliability), '0.608');
    expectPrinted((whole.standardError ?? 0) / 100, '0.898');
  });
});

/**
 * Ten students, ten items on reliability (Wuensch, East Carolina University, core.ecu.edu/wuenschk/StatHelp/KR20.txt),
 * which prints p and pq of each item and the variance of the totals, and leaves the last step to the reader.
 */
test('Wuensch’s example of KR-20', () => {
  const right =
    '1111110110 1011011101 1111011001 0010001000 0000010010 1110111111 1101110111 1111111101 0101111101 1101101110';
  const matrix: Matrix = right.split(' ').map((row) => [...row].map((it) => Number(it) * 100));
  const byItem = scoresOf(matrix, Array(10).fill(100));
  const p = [...byItem.values()].map((rows) => facility(rows) ?? 0);
  expect(p.map((it) => printed(it, 1))).toEqual(['0.7', '0.7', '0.6', '0.7', '0.6', '0.8', '0.7', '0.7', '0.5', '0.6']);
  expect(p.map((it) => printed(it * (1 - it), 2))).toEqual([
    '0.21',
    '0.21',
    '0.24',
    '0.21',
    '0.24',
    '0.16',
    '0.21',
    '0.21',
    '0.25',
    '0.24',
  ]);
  const overN = ((variance(matrix.map((row) => ({ value: totalOf(row) / 100, n: 1 }))) ?? 0) * 9) / 10;
  expectPrinted(overN, '5.84');
  const last = (10 / 9) * (1 - 2.18 / 5.84);
  expect(kr20(p, overN)).toBeCloseTo(last, 12);
  expect(reliability(byItem, totalsOf(matrix, Array(10).fill(100)))).toEqual({
    kind: 'kr-20',
    value: expect.closeTo(last, 12),
  });
});

/**
 * Eight students, three items (Brown, Shiken 5(3), 2001, Table 2), the third right for all. Brown prints .91, having
 * rounded (45 − 30) / 8.29 · 0.5 = .905 once more.
 */
test('Brown’s example of the point-biserial', () => {
  const totals = [50, 45, 45, 40, 35, 30, 30, 25];
  const item = (right: string) => pointBiserial(totals.map((score, at) => ({ right: right[at] === '1', score, n: 1 })));
  expectPrinted(Math.sqrt(((variance(totals.map((value) => ({ value, n: 1 }))) ?? 0) * 7) / 8), '8.29');
  expectPrinted(item('11110000'), '0.905');
  expectPrinted(item('00001111'), '-0.905');
  expect(item('11111111')).toBeUndefined();
});

/** Forty students: of the upper 27 % (11) nine had it right, of the lower three (examoo.com, education question 6797). */
test('an example of upper less lower 27 %', () => {
  const group = (total: number, n: number, right: number): ScoreRow[] => [
    { item: 'x', earned: 100, right: true, possible: 100, total, n: right },
    { item: 'x', earned: 0, right: false, possible: 100, total, n: n - right },
  ];
  const rows = [...group(900, 11, 9), ...group(500, 18, 10), ...group(200, 11, 3)];
  expectPrinted(upperLower(rows), '0.545');
});

/** Newcombe, Statistics in Medicine 17, 1998, method 3, as the R package propint tests it. */
test.each([
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
])('Newcombe’s interval of %i of %i', (count, n, low, high) => {
  expectPrinted(wilson(count, n).low, low);
  expectPrinted(wilson(count, n).high, high);
});

/** Six targets, four judges (Shrout and Fleiss 1979, Table 2), with three digits as the R package DescTools prints. */
test('Shrout and Fleiss’s example of agreement', () => {
  const found = agreement([
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]);
  expectPrinted(found?.single, '0.290');
  expectPrinted(found?.panel, '0.620');
});

/** Three items of one point, rated 0.2, 0.5 and 0.8 by the panel (help.cirrusassessment.com/docs/angoff-method). */
test('Cirrus’s example of Angoff', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id, points: 100 }));
  const ratings = [0.2, 0.5, 0.8].map((rating, at) => ({ judge: 'panel', item: items[at]?.id ?? '', rating }));
  expect(modifiedAngoff(items, ratings)?.cut).toBeCloseTo(150, 10);
});
