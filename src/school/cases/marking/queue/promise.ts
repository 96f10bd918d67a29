import { DAY, HOUR } from '../../../../platform/clock.ts';

/** How a promise stands, as a marker reads it, such as “due in 2 days” or “3 days late”. @param dueAt, now in ms. */
export function promiseText(dueAt: number, now: number): string {
  const left = dueAt - now;
  if (left <= -DAY) return `${count(Math.floor(-left / DAY), 'day')} late`;
  if (left < 0) return left <= -HOUR ? `${count(Math.floor(-left / HOUR), 'hour')} late` : 'late';
  if (left < HOUR) return 'due within the hour';
  return left < DAY
    ? `due in ${count(Math.floor(left / HOUR), 'hour')}`
    : `due in ${count(Math.floor(left / DAY), 'day')}`;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
