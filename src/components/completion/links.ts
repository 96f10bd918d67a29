import { paths } from '../../paths.ts';
import { findActivity, findCourse } from '../../school/catalogue/index.ts';
import { activityOf, type Leaf, type LeafDecision, type Lock, type Step } from '../../school/progress/index.ts';

/** Where something that is asked for is done; undefined where there is no such place, or no longer. */
export function linkOfLeaf(leaf: Leaf): string | undefined {
  if (leaf.kind === 'course') return findCourse(leaf.course) && paths.completion(leaf.course);
  return activityLink(activityOf(leaf) ?? '');
}

/** Where the next step is done; undefined where there is nothing to do. */
export function linkOfStep(step: Step, leaf: Leaf): string | undefined {
  switch (step.kind) {
    case 'unlock':
      return linkOfLock(step.lock);
    case 'wait-for-mark':
    case 'wait-until':
    case 'ask':
      return undefined;
    default:
      return linkOfLeaf(leaf);
  }
}

function linkOfLock(lock: Lock): string | undefined {
  switch (lock.kind) {
    case 'access':
    case 'enrolment':
    case 'release':
      return undefined;
    case 'course':
      return paths.course(lock.id);
    case 'module':
      return activityLink(lock.activity);
    case 'activity':
      return activityLink(lock.path);
  }
}

const activityLink = (path: string): string | undefined => (findActivity(path) ? paths.activity(path) : undefined);

/** Which badge tells how it stands. */
export function badgeOf({ met, missing }: LeafDecision): string {
  if (met) return 'badge-done';
  const why = missing[0]?.why;
  if (why === 'not-passed' || why?.startsWith('certificate-')) return 'badge-bad';
  return why === 'awaits-mark' || why === 'in-progress' || why === 'returned' ? 'badge-started' : '';
}

/** What can be done next about something that is asked for. */
export const stepFor = ({ requirement }: LeafDecision, steps: ReadonlyMap<string, Step>): Step | undefined =>
  steps.get(activityOf(requirement) ?? '');
