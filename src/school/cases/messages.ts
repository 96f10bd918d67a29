import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import type { Message } from '../mail/index.ts';
import type { Outcome } from './marking/decideMarking.ts';
import type { Submission } from './submission.ts';

/** Whom a letter goes to. */
interface Addressed {
  name: string;
  email: string;
}

/** A letter in plain text, a paragraph each. */
export const letter = ({ name, email }: Addressed, subject: string, ...paragraphs: string[]): Message => ({
  to: email,
  subject,
  body: `${[`Dear ${name},`, ...paragraphs, 'Fascia'].join('\n\n')}\n`,
});

/** To an instructor: work has come in. It says whose only on the page, behind signing in. */
export const waitsForMark = (marker: Addressed, { id, number, version }: Submission): Message =>
  letter(
    marker,
    `To mark: ${version.title}`,
    `A student has handed in the case study “${version.title}”${number > 1 ? ` (try ${number})` : ''}. It waits for your mark:`,
    publicLink(paths.mark(id)),
  );

/** To whoever may be the third: two markers differ. */
export const moderationWaits = (marker: Addressed, { id, version }: Submission): Message =>
  letter(
    marker,
    `Two markers differ: ${version.title}`,
    `Two markers came to different marks for a submission of “${version.title}”. It waits for a third who reads both and decides:`,
    publicLink(paths.mark(id)),
  );

/** To whoever may answer an appeal. Whose it is, and why, stands on the page, behind signing in. */
export const appealWaits = (marker: Addressed, { id, version }: Submission): Message =>
  letter(
    marker,
    `Appeal: ${version.title}`,
    `A student appeals against the mark of a submission of “${version.title}”. It waits for a marker who has not read it before:`,
    publicLink(paths.mark(id)),
  );

/** To the student: their appeal is answered. What came of it stays behind signing in. */
export const appealAnswered = ({ id, student, version }: Submission): Message =>
  letter(
    student,
    `Your appeal is answered: ${version.title}`,
    `Someone who had not marked it before has read your work on “${version.title}” again, and answers what you wrote:`,
    publicLink(paths.submission(id)),
  );

/** To the student: the mark is there. The result itself stays behind signing in. */
export const marked = ({ id, student, version }: Submission, outcome: Outcome): Message =>
  letter(
    student,
    outcome === 'passed' ? `Passed: ${version.title}` : `Returned with comments: ${version.title}`,
    outcome === 'passed'
      ? `Your work on “${version.title}” is marked, and you have passed.`
      : `Your work on “${version.title}” is marked and returned, with comments on what to work on.`,
    'Read it, criterion by criterion:',
    publicLink(paths.submission(id)),
  );
