/**
 * The moments (ms, ascending) at which something came to be met and ceased to be, in turn: met since the last where
 * their number is odd. So a question about any day is answered by the same numbers as one about today.
 */
export type Turns = readonly number[];

/** Since when something has been met; undefined where it is not. */
export const metSince = (turns: Turns): number | undefined => (turns.length % 2 === 1 ? turns.at(-1) : undefined);

/** When at least so many of some parts were met together. @param least at least 1: nothing is met by nothing. */
export function togetherFrom(least: number, parts: readonly Turns[]): Turns {
  const steps = parts.flatMap((turns) => turns.map((at, index) => ({ at, by: index % 2 === 0 ? 1 : -1 })));
  const byMoment = [...Map.groupBy(steps, (it) => it.at)].toSorted(([a], [b]) => a - b);
  const turns: number[] = [];
  let met = 0;
  for (const [at, changes] of byMoment) {
    met += changes.reduce((sum, it) => sum + it.by, 0);
    if (met >= Math.max(1, least) !== (turns.length % 2 === 1)) turns.push(at);
  }
  return turns;
}

/** When something was true that is asked anew at each moment at which it may have changed. */
export function turnsBy(moments: readonly number[], isMetAt: (at: number) => boolean): Turns {
  const turns: number[] = [];
  for (const at of [...new Set(moments)].toSorted((a, b) => a - b)) {
    if (isMetAt(at) !== (turns.length % 2 === 1)) turns.push(at);
  }
  return turns;
}
