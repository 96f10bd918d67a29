import type { Correctness } from './correctness.ts';
import type { StartRefusal } from './decideStart.ts';
import type { FeedbackKind } from './release.ts';
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
