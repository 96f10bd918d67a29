import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Message } from '../../mail/index.ts';
import { letter } from '../messages.ts';
import type { Submission } from '../submission.ts';

/** To a student whose outcome a change of the rubric turned: what, why, and where the marks stand. */
export const markChanged = (
  { id, student, version }: Submission,
  outcome: 'passed' | 'returned',
  reason: string,
): Message =>
  letter(
    student,
    outcome === 'passed' ? `Passed after a change: ${version.title}` : `Your mark has changed: ${version.title}`,
    `How the case study “${version.title}” is marked was changed, and marks that were given before were reckoned anew.`,
    `The reason given: ${reason}`,
    outcome === 'passed' ? 'By that you have passed.' : 'By that your work no longer passes.',
    'The new mark, and the one before:',
    publicLink(paths.submission(id)),
    ...(outcome === 'returned' ? ['If you think that is a mistake, write to your instructor.'] : []),
  );
