import type { ScoreRow, TotalRow } from '../../src/school/statistics/rows.ts';

/** Answers as a table: a row an attempt, a column an item; undefined where an attempt doesn't hold it. */
export type Matrix = readonly (readonly (number | undefined)[])[];

/** What an attempt earned in all. */
export const totalOf = (row: Matrix[number]): number => row.reduce<number>((sum, it) => sum + (it ?? 0), 0);

/** A table as the rows that statistics are reckoned from, equal ones counted together. @param possible of each item. */
export function scoresOf(matrix: Matrix, possible: readonly number[]): Map<string, ScoreRow[]> {
  const items = possible.map((most, column): [string, ScoreRow[]] => {
    const item = `item-${column + 1}`;
    const answers = matrix.flatMap((row) => {
      const earned = row[column];
      return earned === undefined
        ? []
        : [{ item, earned, right: earned >= most, possible: most, total: totalOf(row), n: 1 }];
    });
    return [item, counted(answers)];
  });
  return new Map(items.filter(([, rows]) => rows.length > 0));
}

/** The totals of a table, equal ones counted together. */
export const totalsOf = (matrix: Matrix, possible: readonly number[]): TotalRow[] =>
  counted(
    matrix.map((row) => ({
      total: totalOf(row),
      possible: possible.reduce((sum, most, column) => sum + (row[column] === undefined ? 0 : most), 0),
      n: 1,
    })),
  );

function counted<Row extends { n: number }>(rows: readonly Row[]): Row[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(row));
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [{ ...first, n: rest.length + 1 }] : []));
}

/** A table from answer patterns such as 01101 and how many gave each; a right answer gives one point. */
export const expanded = (patterns: readonly (readonly [pattern: string, n: number])[]): Matrix =>
  patterns.flatMap(([pattern, n]) => Array.from({ length: n }, () => [...pattern].map((it) => Number(it) * 100)));
