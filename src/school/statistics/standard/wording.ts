import type { RatingProblem } from './decideRound.ts';
import type { RateRefusal } from './rateItems.ts';

/** Why a round was not taken, as a judge reads it. */
export function rateRefusalText(reason: RateRefusal): string {
  switch (reason) {
    case 'unknown-quiz':
      return 'There is no such quiz.';
    case 'not-instructor':
      return 'Only instructors of the course rate its questions.';
    case 'round-over':
      return 'You have handed in that round already. Nothing was changed.';
    case 'no-round-left':
      return 'You have handed in every round. Nothing was changed.';
  }
}

/** What is wrong with a rating, as it stands beside its field. */
export function ratingProblemText(problem: RatingProblem): string {
  switch (problem) {
    case 'missing':
      return 'Rate this question too: a round holds them all.';
    case 'not-a-percentage':
      return 'Write a whole number from 0 to 100.';
  }
}
