import { keepingRules, longestRule } from '../catalogue/index.ts';
import { keepUntil } from '../uploads/index.ts';

/** Until when work that is handed in for a course is kept, by the longest rule that applies. Moments in ms. */
export const workKeptUntil = (course: string, handedInAt: number): number =>
  keepUntil(handedInAt, longestRule(keepingRules(course, new Date(handedInAt).toISOString().slice(0, 10))).years);
