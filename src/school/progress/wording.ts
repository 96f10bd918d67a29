import type { Activity } from '../catalogue/index.ts';
import type { Lock } from './decideProgress.ts';
import type { ActivityState, LessonMissing } from './decideState.ts';

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
export function stateText(state: ActivityState, kind: Activity['kind']): string {
  switch (state) {
    case 'locked':
      return 'Locked';
    case 'open':
      return 'Open';
    case 'started':
      return 'Started';
    case 'submitted':
      return kind === 'case' ? 'Waiting for its mark' : 'Not passed yet';
    case 'done':
      return kind === 'lesson' ? 'Done' : 'Passed';
  }
}

/** What a lesson still asks for. */
export function missingText(missing: LessonMissing): string {
  switch (missing) {
    case 'read-to-end':
      return 'read to the end';
    case 'watch-film':
      return 'watch the film';
  }
}
