import { HOUR, MINUTE } from '../../platform/clock.ts';
import { clientOf, limitOf } from '../../platform/rateLimits.ts';

// Failures count, successes are given back, so that a class behind one address can sign in together. An account is
// held mostly against one client, so that a stranger can't lock its owner out; and a new password lifts that.
const failuresOfClient = limitOf(50, 15 * MINUTE);
const failuresAtAccountByClient = limitOf(10, 15 * MINUTE);
const failuresAtAccount = limitOf(100, HOUR);

const registrationsOfClient = limitOf(100, HOUR);
const resetsOfClient = limitOf(20, HOUR);
const resetsOfAddress = limitOf(5, HOUR);
const mailsToAddress = limitOf(5, HOUR);

const pair = (email: string, from: string): string => `${email} ${clientOf(from)}`;

/**
 * Counts a try at signing in or at showing that a password is known.
 * @param from the client's network address.
 * @returns 0 when it may go on, else how long to wait, in ms.
 */
export async function takeSignIn(email: string, from: string): Promise<number> {
  // The client first: what it may not try must not fill the memory with accounts that it makes up.
  return (
    (await failuresOfClient.take(clientOf(from))) ||
    (await failuresAtAccountByClient.take(pair(email, from))) ||
    (await failuresAtAccount.take(email))
  );
}

/** A try that succeeded: it was no failure, and those before it were the owner's own. */
export async function giveBackSignIn(email: string, from: string): Promise<void> {
  await failuresOfClient.giveBack(clientOf(from));
  await failuresAtAccountByClient.forget(pair(email, from));
  await failuresAtAccount.giveBack(email);
}

/** Opens an account for tries again: its owner has just set a new password by a link sent to them. */
export async function forgiveSignIn(email: string, from: string): Promise<void> {
  await failuresAtAccountByClient.forget(pair(email, from));
  await failuresAtAccount.forget(email);
}

/** Counts a registration. Gives 0, or how long to wait, in ms. */
export const takeRegistration = (from: string): Promise<number> => registrationsOfClient.take(clientOf(from));

/** Counts a wish for a link by mail, whether or not an account has the address. Gives 0, or how long to wait, in ms. */
export const takeReset = async (email: string, from: string): Promise<number> =>
  (await resetsOfClient.take(clientOf(from))) || (await resetsOfAddress.take(email));

/** Counts another message that someone can cause to be sent to an address. Gives 0, or how long to wait, in ms. */
export const takeMail = (email: string): Promise<number> => mailsToAddress.take(email);
