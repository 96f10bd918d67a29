import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Message } from '../../mail/index.ts';
import type { Attempt } from '../types.ts';

interface Addressed {
  name: string;
  email: string;
}

const letter = ({ name, email }: Addressed, subject: string, ...paragraphs: string[]): Message => ({
  to: email,
  subject,
  body: `${[`Dear ${name},`, ...paragraphs, 'Fascia'].join('\n\n')}\n`,
});

/** To an instructor: essays have come in. It says whose only on the page, behind signing in. */
export const essaysWait = (marker: Addressed, { id, rule }: Attempt): Message =>
  letter(
    marker,
    `To mark: ${rule.title}`,
    `A student has handed in the quiz “${rule.title}”, with something written that waits for your mark:`,
    publicLink(paths.markEssays(id)),
  );

/** To the student: every essay has its mark. The result itself stays behind signing in. */
export const resultIsThere = (student: Addressed, { id, rule }: Attempt): Message =>
  letter(
    student,
    `Your result: ${rule.title}`,
    `What you wrote in the quiz “${rule.title}” is marked, and your result is there:`,
    publicLink(paths.attempt(id)),
  );

/** To the student: a mark was looked at again. */
export const markLookedAtAgain = (student: Addressed, { id, rule }: Attempt): Message =>
  letter(
    student,
    `Marked again: ${rule.title}`,
    `An instructor has looked again at what you wrote in the quiz “${rule.title}”, and changed its marking. This is how it stands now:`,
    publicLink(paths.attempt(id)),
  );
