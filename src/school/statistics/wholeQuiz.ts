import { median } from './formulas/median.ts';
import { countOf, meanOf } from './formulas/moments.ts';
import { type NoReliability, type Reliability, reliability } from './formulas/reliability.ts';
import { type Shape, shapeOf } from './formulas/shape.ts';
import { standardDeviation } from './formulas/standardDeviation.ts';
import { standardErrorOfMeasurement } from './formulas/standardErrorOfMeasurement.ts';
import { ENOUGH } from './remarks.ts';
import type { ScoreRow, TotalRow } from './rows.ts';

/** What the attempts say of a quiz. Points in hundredths; undefined where a formula has no result. */
export interface WholeQuiz extends Shape {
  attempts: number;
  mean: number | undefined;
  median: number | undefined;
  /** Mean of each attempt's share of its points. */
  meanShare: number | undefined;
  deviation: number | undefined;
  reliability: Reliability | NoReliability;
  standardError: number | undefined;
}

/**
 * What may be shown of how reliable a quiz is: nothing of a few attempts, whose numbers are chance. Alpha of four attempts
 * may well be −3.
 */
export const reliabilityShown = ({ attempts, reliability: found, standardError }: WholeQuiz) =>
  attempts < ENOUGH || typeof found === 'string'
    ? { value: undefined, standardError: undefined }
    : { value: found.value, standardError };

/** Reckons the statistics of a quiz as a whole. */
export function wholeQuiz(totals: readonly TotalRow[], byItem: ReadonlyMap<string, readonly ScoreRow[]>): WholeQuiz {
  const points = totals.map(({ total, n }) => ({ value: total, n }));
  const deviation = standardDeviation(points);
  const agreed = reliability(byItem, totals);
  return {
    attempts: countOf(totals),
    mean: meanOf(points),
    median: median(points),
    meanShare: meanOf(totals.filter((it) => it.possible > 0).map((it) => ({ value: it.total / it.possible, n: it.n }))),
    deviation,
    ...shapeOf(points),
    reliability: agreed,
    standardError:
      typeof agreed === 'string' || deviation === undefined
        ? undefined
        : standardErrorOfMeasurement(deviation, agreed.value),
  };
}
