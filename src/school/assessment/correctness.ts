import { type Answer, isAnswered } from '../items/index.ts';

export type Correctness = 'right' | 'partly' | 'wrong' | 'unanswered';

/** How right an answer was, by what it earned of what it could have earned; both in the same unit. */
export function correctnessOf(answer: Answer, earned: number, possible: number): Correctness {
  if (!isAnswered(answer)) return 'unanswered';
  if (earned === possible) return 'right';
  return earned > 0 ? 'partly' : 'wrong';
}
