import type { Accommodation } from './accommodations/accommodation.ts';

/** How many attempts someone has at a quiz; practice has no end. */
export const allowedAttempts = (
  quiz: { attempts: number; practice: boolean },
  { extraAttempts }: Pick<Accommodation, 'extraAttempts'>,
): number => (quiz.practice ? Number.POSITIVE_INFINITY : quiz.attempts + extraAttempts);
