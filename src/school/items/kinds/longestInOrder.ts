/**
 * The longest subsequence of different numbers that only rises: for a permutation, its longest common subsequence with
 * the order of the numbers. Where there are several, the one found first.
 * @returns the places of its members, from 0.
 */
export function longestInOrder(numbers: readonly number[]): number[] {
  // The longest that ends at each place, as places.
  const endingAt: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const before = endingAt.filter((_, place) => (numbers[place] ?? number) < number);
    endingAt.push([...longest(before), at]);
  }
  return longest(endingAt);
}

const longest = (all: readonly number[][]): number[] =>
  all.reduce((best, it) => (it.length > best.length ? it : best), [] as number[]);
