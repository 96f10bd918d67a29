import { findActivity, findCourse } from '../../catalogue/index.ts';
import type { Missing } from './missing.ts';
import { activityOf, type Leaf } from './requirement.ts';

/** What a requirement is about, by the name that it has now; by its place in the files where it is no longer there. */
export function nameOf(leaf: Leaf): string {
  if (leaf.kind === 'course') return findCourse(leaf.course)?.title ?? leaf.course;
  if (leaf.kind === 'cases') return leaf.least === 1 ? 'A case study' : `${leaf.least} case studies`;
  const path = activityOf(leaf) ?? '';
  return findActivity(path)?.title ?? `${path} (no longer part of the course)`;
}

/** What is still to be done, as a sentence goes on after “To finish: …”. */
export function missingText({ requirement, why, more = 0 }: Missing): string {
  const isCase = requirement.kind === 'case';
  switch (why) {
    case 'read-to-end':
      return 'read to the end';
    case 'watch-film':
      return 'watch the film';
    case 'not-started':
      return isCase ? 'write it and hand it in' : 'take it and pass';
    case 'in-progress':
      return isCase ? 'finish the draft and hand it in' : 'finish the attempt that runs and submit it';
    case 'awaits-mark':
      return 'wait for its mark';
    case 'not-passed':
      return 'pass it';
    case 'returned':
      return 'read the comments and hand it in again';
    case 'no-certificate':
      return `complete “${nameOf(requirement)}”`;
    case 'certificate-revoked':
      return `have the certificate of “${nameOf(requirement)}”, which was revoked`;
    case 'too-few-cases':
      return `pass ${more} more case ${more === 1 ? 'study' : 'studies'}`;
  }
}
