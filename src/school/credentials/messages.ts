import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import type { Message } from '../mail/index.ts';
import { hoursText } from './face.ts';
import type { Snapshot } from './snapshot.ts';

/** A letter to the holder of an award. */
export const letter = (
  to: string,
  subject: string,
  { holder, school }: Snapshot,
  ...paragraphs: string[]
): Message => ({
  to,
  subject,
  body: `${[`Dear ${holder.name},`, ...paragraphs, school.name].join('\n\n')}\n`,
});

/** What an award is called in a sentence. */
export const thing = (snapshot: Snapshot): string => (snapshot.kind === 'course' ? 'certificate' : 'diploma');

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
