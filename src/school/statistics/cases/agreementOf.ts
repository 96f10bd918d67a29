import { type Intraclass, intraclass, type NoIntraclass } from '../formulas/intraclass.ts';
import { type LimitsOfAgreement, limitsOfAgreement } from '../formulas/limitsOfAgreement.ts';
import { LINEAR, type NoKappa, QUADRATIC, weightedKappa } from '../formulas/weightedKappa.ts';
import type { DoubleMarked } from './pairs.ts';

/** Fewer pairs say little: with 10 the 95 % interval of an intraclass correlation of 0.8 runs from 0.4 to 0.95. Ours. */
export const LEAST_PAIRS = 10;

/** How far two markers agree on a criterion. */
export interface CriterionAgreement {
  criterion: string;
  title: string;
  n: number;
  /** How many got the same level, and how many the same or the next. */
  exact: number;
  within: number;
  /** Kappa with weights by the square of the distance, and by the distance; why not, where there are too few pairs. */
  quadratic: number | NoKappa;
  linear: number | NoKappa;
}

/** Agreement on each criterion that is still in the rubric, over the work whose both markers judged it. */
export function criterionAgreement(
  rubric: readonly { id: string; title: string }[],
  pairs: readonly DoubleMarked[],
): CriterionAgreement[] {
  return rubric.map(({ id, title }) => {
    const levels = pairs.flatMap(({ first, second }): [number, number][] => {
      const [a, b] = [first.levels[id], second.levels[id]];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
    const apart = levels.map(([a, b]) => Math.abs(a - b));
    const few = levels.length < LEAST_PAIRS;
    return {
      ...{ criterion: id, title, n: levels.length },
      exact: apart.filter((it) => it === 0).length,
      within: apart.filter((it) => it <= 1).length,
      quadratic: few ? 'too-few' : weightedKappa(levels, QUADRATIC),
      linear: few ? 'too-few' : weightedKappa(levels, LINEAR),
    };
  });
}

/** How far two markers agree on the whole. Differences in hundredths of a percent. */
export interface TotalAgreement {
  n: number;
  /** Which correlation: of two markers who read it all, ICC(2, 1); of varying markers, ICC(1, 1). */
  model: 'random' | 'oneWay';
  correlation: Intraclass | NoIntraclass;
  /** The first less the second: of the two markers by name, or of the two readings. */
  differences: LimitsOfAgreement | undefined;
  of: readonly [string, string];
}

/** Agreement on the whole score. Where the same two read all of it, each of them is a column; else each reading is. */
export function totalAgreement(pairs: readonly DoubleMarked[]): TotalAgreement {
  const names = new Map(pairs.flatMap(({ first, second }) => [first, second]).map((it) => [it.marker, it.name]));
  const [one, other] = [...names.keys()].sort((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? ''));
  const model = names.size === 2 ? 'random' : 'oneWay';
  const table = pairs.map(({ first, second }) =>
    model === 'oneWay' || first.marker === one ? [first.score, second.score] : [second.score, first.score],
  );
  const found = table.length < LEAST_PAIRS ? 'too-few' : intraclass(table);
  return {
    ...{ n: pairs.length, model },
    correlation: typeof found === 'string' ? found : found[model],
    differences: table.length < LEAST_PAIRS ? undefined : limitsOfAgreement(table.map(([a = 0, b = 0]) => a - b)),
    of:
      model === 'random'
        ? [names.get(one ?? '') ?? '', names.get(other ?? '') ?? '']
        : ['the first reading', 'the second'],
  };
}
