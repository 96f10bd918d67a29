import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Message } from '../../mail/index.ts';

/** To a student, when arrangements are made, changed or ended. What and why stays behind signing in. */
export const arrangementsChanged = (
  { name, email }: { name: string; email: string },
  course: string | undefined,
): Message => ({
  to: email,
  subject: 'Arrangements for your quizzes',
  body: `${[
    `Dear ${name},`,
    course === undefined
      ? 'The arrangements for your quizzes were changed. They hold from now on, also for an attempt that runs.'
      : `The arrangements for your quizzes in “${course}” were changed. They hold from now on, also for an attempt that runs.`,
    'See them in your account:',
    publicLink(paths.account),
    'Fascia',
  ].join('\n\n')}\n`,
});
