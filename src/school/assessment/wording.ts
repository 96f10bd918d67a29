import type { AttemptState } from './attemptState.ts';
import type { Correctness } from './correctness.ts';
import type { StartRefusal } from './decideStart.ts';
import type { FeedbackKind } from './release.ts';
import type { Rule } from './rule.ts';
import type { SaveRefusal } from './saveAnswers.ts';

/** Why a quiz could not be started or an answer not be saved, as the student reads it. */
export function attemptRefusal(reason: StartRefusal | SaveRefusal): string {
  switch (reason) {
    case 'unknown-quiz':
      return 'There is no such quiz.';
    case 'unknown-attempt':
      return 'There is no such attempt.';
    case 'not-enrolled':
      return 'Enrol in the course before you start its quizzes.';
    case 'locked':
      return 'This quiz is still locked. The page of the quiz says what opens it.';
    case 'no-attempt-left':
      return 'You have used all your attempts at this quiz.';
    case 'not-open-yet':
      return 'This quiz is not open yet.';
    case 'closed':
      return 'This quiz is closed.';
    case 'cooling-down':
      return 'Your next attempt can begin later. The page of the quiz says when.';
    case 'time-over':
      return 'The time of this attempt is over. What was saved before counts.';
    case 'already-submitted':
      return 'This attempt was submitted already. Nothing was changed.';
    case 'foreign-item':
      return 'That question is not part of this attempt. Nothing was changed.';
  }
}

/** A kind of feedback as a sentence names it. */
export function feedbackText(kind: FeedbackKind): string {
  switch (kind) {
    case 'mark':
      return 'your points';
    case 'correctness':
      return 'which answers are right';
    case 'explanation':
      return 'explanations';
    case 'answer':
      return 'the right answers';
  }
}

/** When a kind of feedback comes, as a sentence ends. */
export function momentText(moment: Rule['feedback']['mark']): string {
  switch (moment) {
    case 'at-once':
      return 'as soon as you check an answer';
    case 'submission':
      return 'after each attempt';
    case 'closing':
      return 'once the quiz has closed';
    case 'passing':
      return 'once you have passed';
    case 'finished':
      return 'once you have passed or used all attempts';
    case 'never':
      return 'never';
  }
}

/** Where an attempt stands, in a word or two, as its student reads it. */
export function attemptStateText(state: AttemptState, passed: boolean | undefined): string {
  switch (state) {
    case 'in-progress':
      return 'Running';
    case 'awaiting-marking':
      return 'Waiting for a mark';
    case 'graded':
    case 'released':
      return passed ? 'Passed' : 'Not passed';
  }
}

/** How sure someone is, in words. @param certainty 1 to 3. */
export function certaintyText(certainty: number): string {
  return ['Not sure', 'Fairly sure', 'Very sure'][certainty - 1] ?? 'Not said';
}

/** How right an answer was, in words. */
export function correctnessText(correctness: Correctness): string {
  switch (correctness) {
    case 'right':
      return 'Right';
    case 'partly':
      return 'Partly right';
    case 'wrong':
      return 'Not right';
    case 'unanswered':
      return 'Not answered';
  }
}
