import type { Chart } from './types.ts';

/**
 * How far what was drawn agrees with what belongs there, from 0 to 1: for each kind of mark that is expected, twice the
 * area that both hold over the sum of both areas (Dice 1945), and of those the mean. Kinds that are not expected are
 * not judged. Regions count by name; strokes count with the regions that they run through.
 */
export function overlap(expected: Chart, drawn: Chart): number {
  const kinds = [...new Set(expected.map((it) => it.kind))];
  const regions = (chart: Chart, kind: string) =>
    new Set(chart.filter((it) => it.kind === kind).flatMap((it) => it.regions));
  const shares = kinds.map((kind) => {
    const [a, b] = [regions(expected, kind), regions(drawn, kind)];
    const both = [...a].filter((it) => b.has(it)).length;
    return a.size + b.size === 0 ? 1 : (2 * both) / (a.size + b.size);
  });
  return shares.length === 0 ? 1 : shares.reduce((sum, it) => sum + it, 0) / shares.length;
}
