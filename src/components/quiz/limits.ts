import { formatMinutes } from '../../platform/format.ts';
import type { Accommodation } from '../../school/assessment/index.ts';
import type { QuizHead } from '../../school/catalogue/index.ts';

/** How long an attempt may take, for someone with these arrangements. */
export function limitText(
  { limit, minutes }: Pick<QuizHead, 'limit' | 'minutes'>,
  { noTimer, timeFactor }: Pick<Accommodation, 'noTimer' | 'timeFactor'>,
): string {
  if (limit === undefined) return `about ${formatMinutes(minutes)}, without a limit`;
  if (noTimer) return 'without a limit, as arranged for you';
  const own = Math.round((limit * timeFactor) / 100);
  return `${formatMinutes(own)} at most${own === limit ? '' : ', as arranged for you'}; what is saved by then counts`;
}
