import { markedArea } from './markedArea.ts';
import type { Chart, MarkKind } from './types.ts';
import { viewsOf } from './viewsOf.ts';

/**
 * How far what was drawn agrees with what belongs there, from 0 to 1: for each kind of mark that is expected, twice the
 * area that both hold over the sum of both areas, and of those the mean. Kinds that are not expected are not judged,
 * nor is how strong a mark is.
 *
 * Areas are counted in cells of a grid, so that the same charts always give the same. Work grows with the number of
 * points and is bounded by the grid for each of them.
 * @see Dice LR. Measures of the amount of ecologic association between species. Ecology 1945;26(3):297-302.
 */
export function overlap(expected: Chart, drawn: Chart): number {
  const kinds = [...new Set(expected.map((it) => it.kind))];
  const shares = kinds.map((kind) => overlapOf(ofKind(expected, kind), ofKind(drawn, kind)));
  return shares.length === 0 ? 1 : shares.reduce((sum, it) => sum + it, 0) / shares.length;
}

const ofKind = (chart: Chart, kind: MarkKind): Chart => chart.filter((it) => it.kind === kind);

/** Twice what both hold over what each holds; 1 where both hold nothing. */
function overlapOf(expected: Chart, drawn: Chart): number {
  let [both, sum] = [0, 0];
  for (const view of viewsOf([...expected, ...drawn])) {
    const [a, b] = [markedArea(view, expected).cells, markedArea(view, drawn).cells];
    for (const [at, cell] of a.entries()) {
      const other = b[at] ?? 0;
      both += cell & other;
      sum += cell + other;
    }
  }
  return sum === 0 ? 1 : (2 * both) / sum;
}
