import { paths } from '../../../paths.ts';
import { formatDay } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Person } from '../../accounts/index.ts';
import { school } from '../../catalogue/index.ts';
import type { Message } from '../../mail/index.ts';
import { letter, titleOf } from '../letter.ts';

/** To a student whose access ends soon. @param until in ms. */
export const accessEndsSoon = (to: Person, course: string, until: number): Message =>
  letter(
    to,
    `Your access ends on ${formatDay(until)}: ${titleOf(course)}`,
    `Your access to “${titleOf(course)}” ends on ${formatDay(until)}. What you have earned by then stays yours.`,
    `See what is left to do:\n${publicLink(paths.completion(course))}`,
    `If you need longer, write to us: ${school().email}`,
  );

/** To a student whose access has ended. @param until in ms. */
export const accessEnded = (to: Person, course: string, until: number): Message =>
  letter(
    to,
    `Your access has ended: ${titleOf(course)}`,
    `Your access to “${titleOf(course)}” ended on ${formatDay(until)}. Your results and certificates stay yours, and nothing that you did is lost: if you enrol again, you go on where you were.`,
    `The course:\n${publicLink(paths.course(course))}`,
    `If you need longer, write to us: ${school().email}`,
  );
