import { paths } from '../../../paths.ts';
import { formatDay } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Person } from '../../accounts/index.ts';
import { school } from '../../catalogue/index.ts';
import type { Message } from '../../mail/index.ts';
import type { Renewal } from '../hours/renewal.ts';
import { missingText, timeLeftText } from '../hours/wording.ts';

/** To a student whose licence is renewed soon: when, and what is missing. */
export function renewalNear({ name, email }: Person, renewal: Renewal): Message {
  const { licence, board, daysLeft } = renewal;
  const day = formatDay(Date.parse(licence.renewsOn));
  const paragraphs = [
    `Dear ${name},`,
    `Your ${board.licence} of the ${board.name}, number ${licence.number}, is to be renewed by ${day}: ${timeLeftText(daysLeft)}.`,
    missingText(renewal).join('\n'),
    `What counts, what does not and why:\n${publicLink(paths.licence(licence.id))}`,
    'This is reckoned from what you earned here and what you entered yourself. Only your board decides what it accepts.',
    school().name,
  ];
  return { to: email, subject: `Renewal on ${day}: ${board.short}`, body: `${paragraphs.join('\n\n')}\n` };
}
