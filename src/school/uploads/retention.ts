/**
 * Until when work that is handed in at a moment is kept, with its files: the same day some years later, at the same
 * time. Moments in ms. @param years as the school's `retention` says.
 */
export function keepUntil(handedInAt: number, years: number): number {
  const day = new Date(handedInAt);
  return day.setUTCFullYear(day.getUTCFullYear() + years);
}
