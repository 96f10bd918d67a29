const DAY_FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MOMENT_FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** A day as people read it, such as 1 November 2026 (UTC). @param at in ms. */
export const formatDay = (at: number): string => DAY_FORMAT.format(at);

/** A moment as people read it, such as 1 Nov 2026, 14:05 UTC. @param at in ms. */
export const formatMoment = (at: number): string => `${MOMENT_FORMAT.format(at)} UTC`;

/** A share as whole percent, such as 83 %. It never rounds up to 100 %. @param share 0 to 1. */
export const formatShare = (share: number): string =>
  `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}\u00a0%`;

/** An amount of money. @param amount in minor units. */
export function formatMoney(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Hours with their noun, such as 1 hour or 2.5 hours. */
export const formatHours = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'}`;

/** Minutes as people plan them, such as 45 min or 1 h 30 min. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
}

/** A time in a film, such as 0:20. @param seconds from its start; a begun second does not count. */
export const formatClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
