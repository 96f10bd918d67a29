import { formatHours } from '../../platform/format.ts';
import type { Diploma } from '../../school/catalogue/index.ts';
import { newRoad } from '../../school/progress/index.ts';

/** How many hours the certificates of a diploma add up to, such as “14.5 to 16.5 hours” where there is a choice. */
export function hoursText(diploma: Diploma): string {
  const { least, most } = newRoad(diploma).hours;
  return least === most ? formatHours(least / 100) : `${least / 100} to ${formatHours(most / 100)}`;
}
