import type { Activity } from '../catalogue/index.ts';
import type { Decision } from './completion/decide.ts';
import { type FactsBySubject, factsAbout } from './completion/fact.ts';

/**
 * How far a student is with an activity. `submitted` waits for a mark; `not-passed` can be tried again, unless no
 * attempt is left.
 */
export type ActivityState = 'locked' | 'open' | 'started' | 'submitted' | 'not-passed' | 'done';

/**
 * The state of an activity that nothing locks.
 * @param decision what was decided about it; undefined for practice, which is done once it was submitted.
 */
export function decideState(
  activity: Activity,
  decision: Decision | undefined,
  facts: FactsBySubject,
): Exclude<ActivityState, 'locked'> {
  if (!decision) return stateOfPractice(activity, facts);
  if (decision.met) return 'done';
  switch (decision.missing[0]?.why) {
    case 'awaits-mark':
      return 'submitted';
    case 'not-passed':
      return 'not-passed';
    case 'in-progress':
    case 'returned':
      return 'started';
    default:
      return facts.has(activity.path) ? 'started' : 'open';
  }
}

function stateOfPractice({ path }: Activity, facts: FactsBySubject): 'open' | 'started' | 'done' {
  if (factsAbout(facts, path, 'attempt-submitted').length > 0) return 'done';
  return factsAbout(facts, path, 'attempt-started').length > 0 ? 'started' : 'open';
}
