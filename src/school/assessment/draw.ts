import { createHash } from 'node:crypto';

/** A source of numbers from 0 up to 1. */
export type Random = () => number;

/** Numbers from 0 up to 1 that depend on a seed alone, so that a draw can be repeated: SHA-256 in counter mode. */
export function seededRandom(seed: string): Random {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed}/${count}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}

/** The same things in a random order, each order as likely as any other (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const left = [...things];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

/**
 * Draws items for an attempt, balanced over objectives: each objective gives one item in turn until there are enough,
 * so none has two more than another that still had some to give. Items without an objective count as one more.
 * @returns the items drawn, in the order in which they were given.
 */
export function drawItems<T extends { objective?: string | undefined }>(
  items: readonly T[],
  count: number,
  random: Random,
): T[] {
  if (count >= items.length) return [...items];
  const groups = shuffled([...Map.groupBy(items, (it) => it.objective).values()], random).map((it) =>
    shuffled(it, random),
  );
  const rounds = Math.max(...groups.map((it) => it.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => groups.flatMap((it) => it[round] ?? [])).flat();
  const drawn = new Set(inTurn.slice(0, count));
  return items.filter((it) => drawn.has(it));
}
