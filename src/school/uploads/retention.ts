/** For how many years the files of a submission are kept once it is handed in. */
const WORK_YEARS = 6;

/** Until when files that are handed in at a moment are kept: the same day some years later. Both in ms. */
export function keepUntil(handedInAt: number): number {
  const day = new Date(handedInAt);
  return day.setUTCFullYear(day.getUTCFullYear() + WORK_YEARS);
}
