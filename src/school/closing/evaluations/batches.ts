import type { Evaluation } from './evaluation.ts';

/** An evaluation as it is kept. `day` such as 2026-11-29, in UTC. */
export interface KeptEvaluation {
  id: string;
  course: string;
  /** Of the course. */
  version: number;
  day: string;
  answers: Evaluation;
}

/** So many answers are looked at together at least, so that nobody can tell whose one of them is. */
export const LEAST = 5;

/** Evaluations that are shown together: of one version of a course, from one day to another. */
export interface Batch {
  version: number;
  from: string;
  until: string;
  evaluations: KeptEvaluation[];
}

/**
 * Cuts evaluations into batches of whole days and at least five answers, version by version. A batch never grows once
 * it is cut, and one that is not full, or whose last day is not over, is not shown: so neither two looks at different
 * times nor two choices of batches differ by fewer than five people.
 * @param today such as 2026-11-29; evaluations of today wait.
 */
export function batchesOf(
  evaluations: readonly KeptEvaluation[],
  today: string,
): { batches: Batch[] /** How many are not shown yet. */; waiting: number } {
  const byVersion = Map.groupBy(evaluations, (it) => it.version);
  const batches = [...byVersion].flatMap(([version, own]) => cut(version, own, today));
  const shown = batches.reduce((sum, it) => sum + it.evaluations.length, 0);
  return { batches: batches.toSorted((a, b) => a.from.localeCompare(b.from)), waiting: evaluations.length - shown };
}

function cut(version: number, evaluations: readonly KeptEvaluation[], today: string): Batch[] {
  const past = evaluations.filter((it) => it.day < today).toSorted((a, b) => a.day.localeCompare(b.day));
  const batches: Batch[] = [];
  let open: KeptEvaluation[] = [];
  for (const [day, ofDay] of Map.groupBy(past, (it) => it.day)) {
    open = [...open, ...ofDay];
    if (open.length < LEAST) continue;
    batches.push({ version, from: open[0]?.day ?? day, until: day, evaluations: open });
    open = [];
  }
  return batches;
}
