import type { ReadingRow } from './rows.ts';

/** Work that two markers read, neither seeing what the other gave. */
export interface DoubleMarked {
  first: ReadingRow;
  second: ReadingRow;
}

/** The work that was read twice, in the order in which the second reading was given. */
export function doubleMarked(readings: readonly ReadingRow[]): DoubleMarked[] {
  return [...Map.groupBy(readings, (it) => it.submission).values()]
    .flatMap((of): DoubleMarked[] => {
      const first = of.find((it) => it.role === 'first');
      const second = of.find((it) => it.role === 'second');
      return first && second ? [{ first, second }] : [];
    })
    .sort((a, b) => endOf(a) - endOf(b));
}

const endOf = ({ first, second }: DoubleMarked): number => Math.max(first.givenAt, second.givenAt);
