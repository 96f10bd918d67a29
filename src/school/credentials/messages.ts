import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import type { Message } from '../mail/index.ts';
import { hoursText } from './face.ts';
import type { Snapshot } from './snapshot.ts';

const letter = (to: string, subject: string, { holder, school }: Snapshot, ...paragraphs: string[]): Message => ({
  to,
  subject,
  body: `${[`Dear ${holder.name},`, ...paragraphs, school.name].join('\n\n')}\n`,
});

const thing = (snapshot: Snapshot): string => (snapshot.kind === 'course' ? 'certificate' : 'diploma');

/** To the holder, when an award is issued. */
export const awardIssued = (to: string, snapshot: Snapshot): Message =>
  letter(
    to,
    `Your ${thing(snapshot)}: ${snapshot.title}`,
    snapshot,
    `Congratulations. You have earned the ${thing(snapshot)} “${snapshot.title}” (${hoursText(snapshot.hours)}).`,
    `It is ready to download and print:\n${publicLink(paths.certificates)}`,
    `Anyone to whom you show it can check it here:\n${snapshot.verifyUrl}`,
  );

/** To the holder, when an award is revoked. */
export const awardRevoked = (to: string, snapshot: Snapshot, reason: string): Message =>
  letter(
    to,
    `Your ${thing(snapshot)} was revoked: ${snapshot.title}`,
    snapshot,
    `The school has revoked the ${thing(snapshot)} “${snapshot.title}”. The reason given: ${reason}`,
    `Whoever checks it is told so, with this reason:\n${snapshot.verifyUrl}`,
    'If you think that is a mistake, answer to this school’s registrar.',
  );
