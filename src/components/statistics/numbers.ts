/** What stands for a number that is not defined. */
const NONE = '–';

/** A share as whole percent, such as 67 %. @param share usually 0 to 1. */
export const percent = (share: number | undefined): string =>
  share === undefined ? NONE : `${Math.round(share * 100)}\u00a0%`.replace('-', '−');

/** A correlation with two digits, such as 0.31 or −0.05. */
export const index = (value: number | undefined): string =>
  value === undefined
    ? NONE
    : value
        .toFixed(2)
        .replace(/^-0\.00$/, '0.00')
        .replace('-', '−');

/** Points with one digit where they need it. @param hundredths of a point. */
export const points = (hundredths: number | undefined): string =>
  hundredths === undefined ? NONE : String(Math.round(hundredths / 10) / 10).replace('-', '−');

/** A time such as 45 s or 2 min 5 s. */
export function time(seconds: number | undefined): string {
  if (seconds === undefined) return NONE;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole}\u00a0s` : `${Math.floor(whole / 60)}\u00a0min ${whole % 60}\u00a0s`;
}
