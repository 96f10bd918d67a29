import { decideCounting } from '../counting.ts';
import type { Rule } from '../rule.ts';
import type { Score } from '../score.ts';
import type { Attempt } from '../types.ts';

/** Whether a quiz begins to count as passed for a student, or no longer does. */
export type Turn = 'starts' | 'stops';

/**
 * For whom a quiz begins or ceases to count as passed when results change: by its way of counting over all attempts
 * of a student, not by the one that changed.
 * @param attempts everybody's at the quiz. @param scores what some of them come to from now on, by attempt.
 */
export function turnsBy(
  attempts: readonly Pick<Attempt, 'id' | 'person' | 'number' | 'result'>[],
  scores: ReadonlyMap<string, Score>,
  rule: Pick<Rule, 'counts' | 'pass'>,
): Map<string, Turn> {
  const changed = new Set(attempts.filter((it) => scores.has(it.id)).map((it) => it.person));
  const byPerson = Map.groupBy(
    attempts.filter((it) => changed.has(it.person)),
    (it) => it.person,
  );
  return new Map(
    [...byPerson].flatMap(([person, own]): [string, Turn][] => {
      const before = decideCounting(own, rule).passed;
      const after = decideCounting(
        own.map((it) => withScore(it, scores.get(it.id))),
        rule,
      ).passed;
      return before === after ? [] : [[person, after ? 'starts' : 'stops']];
    }),
  );
}

const withScore = <A extends Pick<Attempt, 'result'>>(attempt: A, score: Score | undefined): A =>
  score ? { ...attempt, result: { gradedAt: attempt.result?.gradedAt ?? 0, ...score } } : attempt;
