import type { Activity } from '../catalogue/index.ts';
import type { Lock } from './decideProgress.ts';
import type { ActivityState } from './decideState.ts';

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
