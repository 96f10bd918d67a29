import { countOf, type Weighted } from './moments.ts';

/** The median: the middle value, or the mean of the two in the middle; undefined when there is nothing. */
export function median(values: readonly Weighted[]): number | undefined {
  const n = countOf(values);
  if (n === 0) return undefined;
  const sorted = values.toSorted((a, b) => a.value - b.value);
  return (valueAt(sorted, Math.floor((n - 1) / 2)) + valueAt(sorted, Math.floor(n / 2))) / 2;
}

/** The value at a place, from 0, of a list in order in which each occurs n times. */
function valueAt(sorted: readonly Weighted[], place: number): number {
  let below = 0;
  for (const { value, n } of sorted) {
    below += n;
    if (place < below) return value;
  }
  throw new Error(`there is no place ${place}`);
}
