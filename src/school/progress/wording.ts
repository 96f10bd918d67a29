import { formatMoment } from '../../platform/format.ts';
import type { Activity } from '../catalogue/index.ts';
import type { Access, Lock } from './decideProgress.ts';
import type { ActivityState } from './decideState.ts';
import type { Step } from './decideStep.ts';

/** What opens a locked activity, as a student reads it. */
export function lockText(lock: Lock): string {
  switch (lock.kind) {
    case 'enrolment':
      return 'Enrol in the course';
    case 'access':
      return accessText(lock.access);
    case 'release':
      return `It opens ${formatMoment(lock.at)}`;
    case 'course':
      return `Complete the course “${lock.title}”`;
    case 'module':
      return `Complete the module “${lock.title}”`;
    case 'activity':
      return `Do “${lock.title}” first`;
  }
}

/** Why a student may not be in a course, and what changes that. */
export function accessText({ is, opensAt, until }: Access): string {
  switch (is) {
    case 'outside':
      return 'Enrol in the course';
    case 'open':
      return until === null ? 'It is open to you' : `It is open to you until ${formatMoment(until)}`;
    case 'not-begun':
      return opensAt === null ? 'It has not begun' : `It begins ${formatMoment(opensAt)}`;
    case 'ended':
      return until === null ? 'Your access has ended' : `Your access ended ${formatMoment(until)}; it can be extended`;
    case 'stopped':
      return 'A payment is missing; once it arrives, everything is as you left it';
    case 'on-leave':
      return 'You are on leave; end it, and everything is as you left it';
    case 'returned':
      return 'What was paid went back to you; enrol again to go on where you left';
    case 'withdrawn':
      return 'You have withdrawn; enrol again to go on where you left';
    case 'transferred':
      return 'Your place went to someone else, or to another course';
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

/** Locks whose words do not say by themselves that something comes first. */
const COMES_FIRST: ReadonlySet<Lock['kind']> = new Set(['enrolment', 'course', 'module']);

/** What can be done next, as a sentence. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case 'unlock':
      return `${lockText(step.lock)}${COMES_FIRST.has(step.lock.kind) ? ' first' : ''}.`;
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
