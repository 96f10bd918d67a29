/** How many days before a renewal its holder is reminded. */
export const REMIND_BEFORE = [90, 30, 7] as const;

/**
 * The reminder that is due now, as days before the renewal; undefined for none. Where several moments passed since the
 * last look (the server was down, or the licence was added late) one is due, the nearest. Once a nearer one was sent,
 * none further away is: not even if the clock is set back.
 * @param daysLeft until the renewal. @param sent for how many days before it reminders were sent.
 */
export function reminderDue(daysLeft: number, sent: readonly number[]): number | undefined {
  if (daysLeft < 0) return undefined;
  const nearest = REMIND_BEFORE.findLast((it) => daysLeft <= it);
  return nearest === undefined || sent.some((it) => it <= nearest) ? undefined : nearest;
}
