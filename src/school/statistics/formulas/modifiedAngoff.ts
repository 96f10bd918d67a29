import { type Agreement, agreement } from './agreement.ts';
import { standardDeviation } from './standardDeviation.ts';

/** That a judge thinks so large a share of borderline students has an item right, 0 to 1. */
export interface Rating {
  judge: string;
  item: string;
  rating: number;
}

/** A pass mark that judges arrived at. Points in hundredths. */
export interface Standard {
  /** The mean of what each judge's ratings sum to. */
  cut: number;
  possible: number;
  /** What a borderline student would earn in the eyes of each judge. */
  judges: { judge: string; cut: number }[];
  /** Between judges; undefined for one judge. */
  deviation: number | undefined;
  /** Of the cut score. */
  standardError: number | undefined;
  agreement: Agreement | undefined;
  /** What each item was rated on average, and how far judges lie apart, both as shares. */
  items: { item: string; mean: number; range: number }[];
}

/**
 * Cut score after Angoff (in Thorndike, Educational Measurement, 2nd ed. 1971, 508–600), modified: several judges, rounds,
 * and items of any points. Each judge says which share of borderline students would have each item right; the sum over
 * items of share times points is the judge's cut score, and the mean of judges the panel's. Its standard error is
 * s / √judges, which takes judges as drawn at random and deciding for themselves (MacCann and Stanley, Practical
 * Assessment, Research and Evaluation 9(5), 2004); after talk in a later round it is too small.
 * @param items with the points of each, in hundredths.
 * @param ratings judges who left an item out are left out.
 * @returns undefined when no judge rated all items.
 */
export function modifiedAngoff(
  items: readonly { id: string; points: number }[],
  ratings: readonly Rating[],
): Standard | undefined {
  const table = [...Map.groupBy(ratings, (it) => it.judge)]
    .map(([judge, given]) => ({ judge, ratings: new Map(given.map((it) => [it.item, it.rating])) }))
    .filter((judge) => items.every((it) => judge.ratings.has(it.id)));
  if (table.length === 0 || items.length === 0) return undefined;
  const of = (judge: (typeof table)[number], item: string) => judge.ratings.get(item) ?? 0;
  const judges = table.map((it) => ({
    judge: it.judge,
    cut: items.reduce((sum, { id, points }) => sum + of(it, id) * points, 0),
  }));
  const deviation = standardDeviation(judges.map((it) => ({ value: it.cut, n: 1 })));
  const byItem = items.map(({ id }) => table.map((judge) => of(judge, id)));
  return {
    cut: mean(judges.map((it) => it.cut)),
    possible: items.reduce((sum, it) => sum + it.points, 0),
    judges,
    deviation,
    standardError: deviation === undefined ? undefined : deviation / Math.sqrt(judges.length),
    agreement: agreement(byItem),
    items: items.map(({ id }, at) => {
      const rated = byItem[at] ?? [];
      return { item: id, mean: mean(rated), range: Math.max(...rated) - Math.min(...rated) };
    }),
  };
}

const mean = (of: readonly number[]): number => of.reduce((sum, it) => sum + it, 0) / of.length;
