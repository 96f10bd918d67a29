import { formatMoment, formatShare } from '../../../platform/format.ts';
import { findActivity, findCourse } from '../../catalogue/index.ts';
import type { LeafDecision } from './decide.ts';
import type { Fact } from './fact.ts';
import type { Missing } from './missing.ts';
import { activityOf, type Leaf, type LeafOf } from './requirement.ts';

/** What a requirement is about, by the name that it has now; by its place in the files where it is no longer there. */
export function nameOf(leaf: Leaf): string {
  if (leaf.kind === 'course') return findCourse(leaf.course)?.title ?? leaf.course;
  if (leaf.kind === 'cases') return leaf.least === 1 ? 'A case study' : `${leaf.least} case studies`;
  const path = activityOf(leaf) ?? '';
  return findActivity(path)?.title ?? `${path} (no longer part of the course)`;
}

/** What is asked for, in a few words. */
export function askedText(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'lesson':
      return leaf.film === undefined ? 'Lesson: read to the end' : 'Lesson: read to the end, and its film watched';
    case 'quiz':
      return `Quiz: ${formatShare(leaf.pass)} of the points; ${countsText(leaf.counts)}`;
    case 'case':
      return 'Case study: passed';
    case 'course':
      return 'Course: its certificate';
    case 'cases':
      return 'Passed, in any of its courses';
  }
}

function countsText(counts: LeafOf<'quiz'>['counts']): string {
  return counts === 'mean' ? 'the mean of the attempts counts' : `the ${counts} attempt counts`;
}

/** How it stands with something that is asked for, in a word or two. */
export function standingText({ met, missing, because }: LeafDecision): string {
  if (met) return 'Done';
  switch (missing[0]?.why) {
    case 'in-progress':
      return 'Started';
    case 'awaits-mark':
      return 'Waiting for its mark';
    case 'not-passed':
      return 'Not passed yet';
    case 'returned':
      return 'Returned';
    case 'certificate-revoked':
      return 'Revoked';
    case 'certificate-suspended':
      return 'Suspended';
    case 'certificate-expired':
      return 'Expired';
    case 'too-few-cases':
      return `${missing[0].more} missing`;
    default:
      return because.length > 0 ? 'Started' : 'Missing';
  }
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
    case 'certificate-suspended':
      return `have the certificate of “${nameOf(requirement)}”, which is suspended`;
    case 'certificate-expired':
      return `renew the certificate of “${nameOf(requirement)}”, which has expired`;
    case 'too-few-cases':
      return `pass ${more} more case ${more === 1 ? 'study' : 'studies'}`;
  }
}

/** What something rests on, as a sentence. */
export function factText(fact: Fact, about: Leaf): string {
  const when = `on ${formatMoment(fact.at)}`;
  switch (fact.kind) {
    case 'read':
      return `Read to the end ${when}.`;
    case 'stated':
      return `Marked as done, by the student’s own word, ${when}.`;
    case 'watched':
      return `Film watched ${when}.`;
    case 'graded':
      return `Attempt ${fact.number} ${fact.passed ? 'passed' : 'not passed'} ${when}${fact.grading > 0 ? ', by a correction' : ''}.`;
    case 'marked':
      return about.kind === 'cases'
        ? `“${findActivity(fact.subject)?.title ?? fact.subject}” passed ${when}.`
        : `Try ${fact.number} ${fact.outcome} ${when}.`;
    case 'awarded':
      return `Certificate issued ${when}.`;
    case 'revoked':
      return `Certificate revoked ${when}.`;
    case 'corrected':
      return `Certificate corrected ${when}: another took its place.`;
    case 'expired':
      return `Certificate expired ${when}.`;
    case 'suspended':
      return `Certificate suspended ${when}.`;
    case 'reinstated':
      return `Certificate reinstated ${when}.`;
    case 'enrolled':
    case 'opened':
    case 'attempt-started':
    case 'attempt-submitted':
    case 'case-begun':
    case 'case-handed-in':
      return `Begun ${when}.`;
  }
}
