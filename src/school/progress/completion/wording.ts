import { formatHours, formatMoment, formatShare } from '../../../platform/format.ts';
import { allParts, findActivity, findCourse, findDiploma, school } from '../../catalogue/index.ts';
import type { LeafDecision } from './decide.ts';
import type { Fact } from './fact.ts';
import type { Missing } from './missing.ts';
import { activityOf, type Leaf, type LeafOf } from './requirement.ts';

/** What a requirement is about, by the name that it has now; by its place in the files where it is no longer there. */
export function nameOf(leaf: Leaf): string {
  if (leaf.kind === 'course') return findCourse(leaf.course)?.title ?? leaf.course;
  if (leaf.kind === 'cases') return leaf.least === 1 ? 'A case study' : `${leaf.least} case studies`;
  if (leaf.kind === 'hours') return `${hoursOf(leaf.least)} in ${fieldName(leaf.field)}`;
  if (leaf.kind === 'sign-off') return partName(leaf.diploma, leaf.skill);
  if (leaf.kind === 'recognised') return `Prior learning for “${partName(leaf.diploma, leaf.part)}”`;
  const path = activityOf(leaf) ?? '';
  return findActivity(path)?.title ?? `${path} (no longer part of the course)`;
}

/** Hours of hundredths, such as 2.5 hours. */
const hoursOf = (hundredths: number): string => formatHours(hundredths / 100);

const fieldName = (field: string): string => school().disciplines.find((it) => it.id === field)?.title ?? field;

/** A part of a diploma by the name that it has now; by its id where it is no longer there. */
export function partName(diploma: string, part: string): string {
  const found = allParts(findDiploma(diploma)?.parts ?? []).find((it) => it.id === part);
  if (!found) return findCourse(part)?.title ?? part;
  switch (found.kind) {
    case 'course':
      return findCourse(found.course)?.title ?? found.course;
    case 'hours':
      return `${formatHours(found.least)} in ${fieldName(found.field)}`;
    case 'cases':
      return `${found.least} case studies`;
    default:
      return found.title || part;
  }
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
      return leaf.withinMonths === undefined
        ? 'Course: its certificate'
        : `Course: its certificate, no older than ${monthsText(leaf.withinMonths)}`;
    case 'cases':
      return 'Passed, in any of its courses';
    case 'hours':
      return 'Certificates of any courses in this field';
    case 'sign-off': {
      const limit = leaf.withinMonths === undefined ? '' : `, no longer ago than ${monthsText(leaf.withinMonths)}`;
      return `Practical skill: signed off by a supervisor${limit}`;
    }
    case 'recognised':
      return 'Learned elsewhere, and recognised by the school';
  }
}

const monthsText = (months: number): string => (months === 1 ? 'a month' : `${months} months`);

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
    case 'too-few-hours':
      return `${hoursOf(missing[0].more ?? 0)} missing`;
    case 'certificate-old':
    case 'sign-off-old':
      return 'Too old';
    case 'not-yet-competent':
      return 'Not yet competent';
    case 'not-signed-off':
      return 'Not seen yet';
    case 'awaits-recognition':
      return 'Waiting for the answer';
    case 'recognition-refused':
      return 'Refused';
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
    case 'certificate-old':
      return `take “${nameOf(requirement)}” again, whose certificate is too old`;
    case 'too-few-hours':
      return `earn ${hoursOf(more)} more${requirement.kind === 'hours' ? ` in ${fieldName(requirement.field)}` : ''}`;
    case 'not-signed-off':
      return `show “${nameOf(requirement)}” to a supervisor`;
    case 'not-yet-competent':
    case 'sign-off-old':
      return `show “${nameOf(requirement)}” to a supervisor again`;
    case 'not-recognised':
      return 'have prior learning recognised for it';
    case 'awaits-recognition':
      return 'wait for the answer about your prior learning';
    case 'recognition-refused':
      return 'have other prior learning recognised for it';
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
    case 'aged':
      return `Too old since ${formatMoment(fact.at)}.`;
    case 'asked':
      return `Prior learning of ${hoursOf(fact.hours)} sent in ${when}.`;
    case 'recognised':
      return `Prior learning of ${hoursOf(fact.hours)} recognised ${when}.`;
    case 'refused':
      return `Prior learning refused ${when}.`;
    case 'signed-off':
      return fact.outcome === 'competent' ? `Signed off ${when}.` : `Seen ${when}: not yet competent.`;
    case 'enrolled':
    case 'opened':
    case 'attempt-started':
    case 'attempt-submitted':
    case 'case-begun':
    case 'case-handed-in':
      return `Begun ${when}.`;
  }
}
