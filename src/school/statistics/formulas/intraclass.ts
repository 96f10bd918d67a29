import { fQuantile } from './fDistribution.ts';
import { type MeanSquares, meanSquares } from './meanSquares.ts';
import type { Interval } from './wilson.ts';

/** An intraclass correlation of one judge alone, at most 1, with its 95 % interval where there is one. */
export interface Intraclass {
  value: number;
  interval: Interval | undefined;
}

/** The three correlations of one judge that Shrout and Fleiss tell apart. */
export interface IntraclassCorrelations {
  /** ICC(1, 1): each target has judges of its own. */
  oneWay: Intraclass;
  /** ICC(2, 1): judges are drawn from many, and how far they agree absolutely counts. */
  random: Intraclass;
  /** ICC(3, 1): these very judges, and a judge who is always stricter does not count against agreement. */
  fixed: Intraclass;
}

/** Why there is no correlation. */
export type NoIntraclass = 'too-few' | 'no-variance';

/** 2.5 % at each side. */
const UPPER = 0.975;

/**
 * ICC(1, 1), ICC(2, 1) and ICC(3, 1) with their 95 % intervals (Shrout and Fleiss, Psychological Bulletin 86, 1979,
 * 420–428; McGraw and Wong, Psychological Methods 1, 1996, 30–46).
 * @param ratings a row a target, a column a judge, each filled in.
 * @returns why not, for fewer than three targets or two judges, and where the work itself never differs.
 */
export function intraclass(ratings: readonly (readonly number[])[]): IntraclassCorrelations | NoIntraclass {
  const squares = meanSquares(ratings);
  if (!squares || squares.n < 3) return 'too-few';
  const { n, k, targets, within, rest } = squares;
  if (targets === 0 && rest === 0) return 'no-variance';
  return {
    oneWay: consistency(squares, within, n * (k - 1)),
    random: absolute(squares),
    fixed: consistency(squares, rest, (n - 1) * (k - 1)),
  };
}

/** What targets share beside an error: ICC(1, 1) with what differs within targets, ICC(3, 1) with the rest. */
function consistency({ n, k, targets }: MeanSquares, error: number, freedom: number): Intraclass {
  const value = (targets - error) / (targets + (k - 1) * error);
  if (error === 0) return { value, interval: undefined };
  const f = targets / error;
  const low = f / fQuantile(UPPER, n - 1, freedom);
  const high = f * fQuantile(UPPER, freedom, n - 1);
  const bound = (it: number) => (it - 1) / (it + k - 1);
  return { value, interval: { low: bound(low), high: bound(high) } };
}

function absolute({ n, k, targets, judges, rest }: MeanSquares): Intraclass {
  const value = (targets - rest) / (targets + (k - 1) * rest + (k * (judges - rest)) / n);
  if (rest === 0) return { value, interval: undefined };
  const f = judges / rest;
  const own = n * (1 + (k - 1) * value) - k * value;
  const freedom =
    ((k - 1) * (n - 1) * (k * value * f + own) ** 2) / ((n - 1) * k ** 2 * value ** 2 * f ** 2 + own ** 2);
  // Below one degree of freedom an interval would say nothing.
  if (!(freedom >= 1)) return { value, interval: undefined };
  const [strict, mild] = [fQuantile(UPPER, n - 1, freedom), fQuantile(UPPER, freedom, n - 1)];
  const error = k * judges + (k * n - k - n) * rest;
  return {
    value,
    interval: {
      low: (n * (targets - strict * rest)) / (strict * error + n * targets),
      high: (n * (mild * targets - rest)) / (error + n * mild * targets),
    },
  };
}
