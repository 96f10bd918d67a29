import type { Db } from '../../../db/client.ts';
import { FULL_SCORE } from '../items/index.ts';
import { triesIn } from './store.ts';
import type { SubmissionState, Try } from './submissionState.ts';

/** What is known of one case study: its newest submission, unless an earlier one is passed. */
export interface CaseFacts {
  submission: string;
  state: SubmissionState;
  /** Share of the weighted rubric, 0 to 1, once marked. */
  score: number | undefined;
}

/** What a person has done of each case study of a course, by its path. */
export async function caseFacts(db: Db, person: string, course: string): Promise<Map<string, CaseFacts>> {
  const byCase = Map.groupBy(await triesIn(db, person, course), (it) => it.case);
  return new Map([...byCase].map(([path, tries]) => [path, factsOf(tries)]));
}

function factsOf(tries: Try[]): CaseFacts {
  const counting = tries.find((it) => it.state === 'passed') ?? tries.at(-1);
  if (!counting) throw new Error('a case with no tries has no facts');
  const { id, state, score } = counting;
  return { submission: id, state, score: score === null ? undefined : score / FULL_SCORE };
}
