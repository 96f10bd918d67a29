import { paths } from '../../../paths.ts';
import { formatDay } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Person } from '../../accounts/index.ts';
import type { Message } from '../../mail/index.ts';
import { letter, titleOf } from '../letter.ts';
import type { Leave } from './store.ts';

/** The days of a leave, such as 1 March 2027 to 31 March 2027. */
export const leaveDays = ({ from, until }: Pick<Leave, 'from' | 'until'>): string =>
  `${formatDay(from)} to ${formatDay(until - 1)}`;

/** To a registrar: a student asks for a leave. */
export const leaveAsked = (to: Person, student: Person, leave: Leave): Message =>
  letter(
    to,
    `A leave of absence is asked for: ${titleOf(leave.course)}`,
    `${student.name} (${student.email}) asks for a leave from “${titleOf(leave.course)}”, ${leaveDays(leave)}.`,
    `Grant or refuse it here:\n${publicLink(paths.registrarLeaves)}`,
  );

/** To a student whose leave is granted. */
export const leaveGranted = (to: Person, leave: Leave): Message =>
  letter(
    to,
    `Your leave of absence: ${titleOf(leave.course)}`,
    `Your leave from “${titleOf(leave.course)}” is granted: ${leaveDays(leave)}.${leave.answer && `\n\n${leave.answer}`}`,
    'While it lasts you cannot open the course. Nothing that you have done is lost, and your access ends later by as long as the leave lasts. Instalments go on as agreed.',
    `You can come back earlier:\n${publicLink(paths.leave(leave.course))}`,
  );

/** To a student whose leave is refused. */
export const leaveRefused = (to: Person, leave: Leave): Message =>
  letter(
    to,
    `Your leave of absence: ${titleOf(leave.course)}`,
    `We could not grant the leave that you asked for, from “${titleOf(leave.course)}”, ${leaveDays(leave)}.`,
    leave.answer,
  );

/** To a student whose leave is over. */
export const leaveOver = (to: Person, leave: Leave): Message =>
  letter(
    to,
    `Welcome back: ${titleOf(leave.course)}`,
    `Your leave from “${titleOf(leave.course)}” is over, and the course is open to you again. If your access had an end, it comes later by as long as you were away.`,
    `Go on where you were:\n${publicLink(paths.learn)}`,
  );
