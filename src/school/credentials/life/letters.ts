import { paths } from '../../../paths.ts';
import { formatDay } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Message } from '../../mail/index.ts';
import { letter, thing } from '../messages.ts';
import type { Snapshot } from '../snapshot.ts';

const MISTAKE = 'If you think that is a mistake, answer to this school’s registrar.';

/** To the holder, when an award is revoked. */
export const awardRevoked = (to: string, snapshot: Snapshot, reason: string): Message =>
  letter(
    ...([to, `Your ${thing(snapshot)} was revoked: ${snapshot.title}`, snapshot] as const),
    `The school has revoked the ${thing(snapshot)} “${snapshot.title}”. The reason given: ${reason}`,
    `Whoever checks it is told so, with this reason:\n${snapshot.verifyUrl}`,
    MISTAKE,
  );

/** To the holder, when an award is suspended. */
export const awardSuspended = (to: string, snapshot: Snapshot, reason: string): Message =>
  letter(
    ...([to, `Your ${thing(snapshot)} is suspended: ${snapshot.title}`, snapshot] as const),
    `The school has suspended the ${thing(snapshot)} “${snapshot.title}”. It does not count for now. The reason given: ${reason}`,
    `Whoever checks it is told so, with this reason:\n${snapshot.verifyUrl}`,
    `You will get a message when that is decided. ${MISTAKE}`,
  );

/** To the holder, when a suspended award stands again. */
export const awardReinstated = (to: string, snapshot: Snapshot, reason: string): Message =>
  letter(
    ...([to, `Your ${thing(snapshot)} counts again: ${snapshot.title}`, snapshot] as const),
    `The school has reinstated the ${thing(snapshot)} “${snapshot.title}”. The reason given: ${reason}`,
    `Whoever checks it reads that it is valid, and that it was suspended for a time:\n${snapshot.verifyUrl}`,
  );

/**
 * To the holder of an award that another takes the place of.
 * @param issued what the new one states. @param says what is different, a line each.
 */
export const letterOf =
  (because: 'corrected' | 'renewed', issued: Snapshot, says: readonly string[]) =>
  (to: string, _old: Snapshot, reason: string): Message =>
    letter(
      ...([to, `Your ${thing(issued)} was ${because}: ${issued.title}`, issued] as const),
      `The school has ${because} your ${thing(issued)} “${issued.title}”. The reason given: ${reason}`,
      says.join('\n'),
      because === 'corrected'
        ? 'The new one has a code of its own. Whoever checks the old one is told that the new one took its place.'
        : 'The new one has a code of its own. The old one runs to its own end.',
      `It is ready to download and print:\n${publicLink(paths.certificates)}`,
      `Anyone to whom you show it can check it here:\n${issued.verifyUrl}`,
    );

/** To the holder, when an award has run out. @param expiresOn its last day. */
export const awardExpired = (to: string, snapshot: Snapshot, expiresOn: string): Message =>
  letter(
    ...([to, `Your ${thing(snapshot)} has run out: ${snapshot.title}`, snapshot] as const),
    `The ${thing(snapshot)} “${snapshot.title}” held until ${formatDay(Date.parse(expiresOn))}. Whoever checks it is told so:\n${snapshot.verifyUrl}`,
    RENEWAL,
  );

/** To the holder, some time before an award runs out. @param expiresOn its last day. */
export const awardExpiresSoon = (to: string, snapshot: Snapshot, expiresOn: string): Message =>
  letter(
    ...([
      to,
      `Your ${thing(snapshot)} runs out on ${formatDay(Date.parse(expiresOn))}: ${snapshot.title}`,
      snapshot,
    ] as const),
    `The ${thing(snapshot)} “${snapshot.title}” holds until ${formatDay(Date.parse(expiresOn))}, that day included.`,
    RENEWAL,
  );

const RENEWAL =
  'To renew it, write to this school’s registrar, and say what you have done to keep up what it certifies.';
