/**
 * The points of each item of a section, in hundredths. Where the section is worth a fixed number of points, that is
 * shared among its items by their own points, in whole hundredths that add up (largest remainders first).
 * @param own points of each item, in hundredths. @param worth points of the section; undefined leaves items theirs.
 */
export function sharePoints(own: readonly number[], worth: number | undefined): number[] {
  if (worth === undefined) return [...own];
  const whole = Math.round(worth * 100);
  const sum = own.reduce((total, it) => total + it, 0);
  const exact = own.map((it) => (whole * it) / sum);
  const shares = exact.map(Math.floor);
  const left = whole - shares.reduce((total, it) => total + it, 0);
  const byRemainder = exact.map((it, at) => ({ at, rest: it - Math.floor(it) })).sort((a, b) => b.rest - a.rest);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
