import { LEAST } from './batches.ts';
import { type Evaluation, MET, type Met, RATINGS, type Rating } from './evaluation.ts';

/** How often each answer to a question was given. */
export type Counts<Answer extends string | number> = { answer: Answer; count: number }[];

/** What a question on a scale came to. */
export interface Scale {
  n: number;
  mean: number;
  counts: Counts<Rating>;
}

/** What some people think of a course, taken together. */
export interface Summary {
  n: number;
  objectives: { text: string; n: number; counts: Counts<Met> }[];
  teaching: Scale;
  relevance: Scale;
  unbiased: Counts<'yes' | 'no'>;
  recommends: Counts<'yes' | 'no'>;
  /** Hours that it took, in hours: the mean, and the middle one of all. */
  hours: { n: number; mean: number; median: number };
  /** Where bias was seen, and what could be better, as it was written. */
  bias: string[];
  suggestions: string[];
}

/**
 * Takes evaluations together. An objective that fewer than five of them were asked about, because it was worded anew,
 * is left out.
 * @param evaluations at least one, in an order that says nothing of who wrote them.
 */
export function summarise(evaluations: readonly Evaluation[]): Summary {
  const asked = Map.groupBy(
    evaluations.flatMap((it) => it.objectives),
    (it) => it.text,
  );
  const objectives = [...asked].map(([text, own]) => ({
    text,
    n: own.length,
    counts: countOf(
      MET,
      own.map((it) => it.met),
    ),
  }));
  const texts = (pick: (it: Evaluation) => string) => evaluations.map(pick).filter((it) => it !== '');
  const hours = evaluations.map((it) => it.hours / 100);
  return {
    n: evaluations.length,
    objectives: objectives.filter((it) => it.n >= LEAST),
    teaching: scaleOf(evaluations.map((it) => it.teaching)),
    relevance: scaleOf(evaluations.map((it) => it.relevance)),
    unbiased: countOf(
      ['yes', 'no'],
      evaluations.map((it) => yesNo(it.unbiased)),
    ),
    recommends: countOf(
      ['yes', 'no'],
      evaluations.map((it) => yesNo(it.recommends)),
    ),
    hours: { n: hours.length, mean: meanOf(hours), median: medianOf(hours) },
    bias: texts((it) => it.bias),
    suggestions: texts((it) => it.suggestions),
  };
}

const yesNo = (it: boolean) => (it ? 'yes' : 'no');

const countOf = <const A extends string | number>(answers: readonly A[], given: readonly A[]): Counts<A> =>
  answers.map((answer) => ({ answer, count: given.filter((it) => it === answer).length }));

const scaleOf = (given: readonly Rating[]): Scale => ({
  ...{ n: given.length, mean: meanOf(given), counts: countOf(RATINGS, given) },
});

const meanOf = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
