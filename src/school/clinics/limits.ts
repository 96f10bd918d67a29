import { DAY, MINUTE } from '../../platform/clock.ts';
import { clientOf, limitOf } from '../../platform/rateLimits.ts';

const invitationsOfClinic = limitOf(500, DAY);
const invitationsOfAddress = limitOf(5, DAY);
const wrongSecrets = limitOf(60, 15 * MINUTE);

/** Counts a message that a clinic causes to be sent to an address. Gives 0, or how long to wait, in ms. */
export const takeInvitation = async (clinic: string, email: string): Promise<number> =>
  (await invitationsOfClinic.take(clinic)) || (await invitationsOfAddress.take(email));

/** Counts a link that leads to no invitation. Gives 0, or how long its client has to wait, in ms. */
export const takeWrongSecret = (from: string): Promise<number> => wrongSecrets.take(clientOf(from));

/** Whether a client has tried too many links that lead nowhere. @param from its network address. */
export const mustWait = (from: string): Promise<boolean> => wrongSecrets.isSpent(clientOf(from));
