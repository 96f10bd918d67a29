import { formatMoment } from '../../platform/format.ts';
import type { Activity } from '../catalogue/index.ts';
import type { Lock } from './decideProgress.ts';
import type { ActivityState } from './decideState.ts';
import type { Step } from './decideStep.ts';

/** What opens a locked activity, as a student reads it. */
export function lockText(lock: Lock): string {
  switch (lock.kind) {
    case 'enrolment':
      return 'Enrol in the course';
    case 'course':
      return `Complete the course “${lock.title}”`;
    case 'module':
      return `Complete the module “${lock.title}”`;
    case 'activity':
      return `Do “${lock.title}” first`;
  }
}

/** A state in a word or two. */
export function stateText(state: ActivityState, activity: Activity): string {
  switch (state) {
    case 'locked':
      return 'Locked';
    case 'open':
      return 'Open';
    case 'started':
      return 'Started';
    case 'submitted':
      return 'Waiting for its mark';
    case 'not-passed':
      return 'Not passed yet';
    case 'done':
      return activity.kind === 'lesson' || (activity.kind === 'quiz' && activity.practice) ? 'Done' : 'Passed';
  }
}

/** What can be done next, as a sentence. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case 'unlock':
      return `${lockText(step.lock)}${step.lock.kind === 'activity' ? '' : ' first'}.`;
    case 'read':
      return 'Open the lesson.';
    case 'take':
      return 'Take the quiz.';
    case 'go-on':
      return 'Go on where it was left.';
    case 'write':
      return 'Write the case study.';
    case 'write-again':
      return 'Read the comments and write it again.';
    case 'retake':
      return `Try again: ${step.left === Number.POSITIVE_INFINITY ? 'as often as you like' : `${step.left} ${step.left === 1 ? 'attempt' : 'attempts'} left`}.`;
    case 'wait-for-mark':
      return 'Nothing to do: an instructor marks it.';
    case 'wait-until':
      return `It can be taken from ${formatMoment(step.at)}.`;
    case 'ask':
      return `${ASK[step.because]} An instructor of the course can help.`;
  }
}

const ASK = {
  'no-attempt-left': 'No attempt is left.',
  closed: 'It is closed.',
  'no-try-left': 'No try is left.',
} as const;
