import { readNumber } from './typedNumber.ts';

/** A moment of a film as it was typed, in seconds and tenths of them, or what to tell the person who typed it. */
export type TypedMoment = { ok: true; at: number } | { ok: false; message: string };

/** The longest film has a day. */
const LONGEST = 86_400;

/**
 * Reads a moment the way people write one: `1:05`, `1:02:05`, `65`, and with tenths `1:05.4` or `1:05,4`, in the digits
 * of any script. Finer parts of a second are left out, since no clock shows them. `1.05` is refused, since it may be meant
 * for `1:05`.
 */
export function readMoment(typed: string): TypedMoment {
  const parts = typed
    .normalize('NFKC')
    .replace(/[∶˸]/g, ':')
    .split(':')
    .map((it) => readNumber(it));
  const values = parts.flatMap((it) => (it.ok ? [it.value] : []));
  const units = values.slice(0, -1);
  const [seconds = Number.NaN] = values.slice(-1);
  const isClock =
    values.length === parts.length &&
    !/^\p{Nd}+[.,]\p{Nd}{2,}$/u.test(typed) &&
    values.length <= 3 &&
    units.every((it) => Number.isInteger(it)) &&
    values.every((it) => it >= 0) &&
    values.slice(1).every((it) => it < 60);
  const at = Math.floor((units.reduce((sum, it) => (sum + it) * 60, 0) + seconds) * 10 + 1e-6) / 10;
  return isClock && at <= LONGEST
    ? { ok: true, at }
    : { ok: false, message: 'Write the moment as minutes and seconds, such as 1:05.' };
}

/** A moment as a player's clock shows it, such as 1:05, with its tenth where it has one. @param at in seconds. */
export function writeMoment(at: number): string {
  const tenths = Math.round(at * 10);
  const [minutes, rest] = [Math.floor(tenths / 600), tenths % 600];
  const seconds = String(Math.floor(rest / 10)).padStart(2, '0');
  return `${minutes}:${seconds}${rest % 10 === 0 ? '' : `.${rest % 10}`}`;
}
