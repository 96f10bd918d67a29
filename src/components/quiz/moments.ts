import { type FeedbackKind, feedbackText } from '../../school/assessment/index.ts';
import type { QuizHead } from '../../school/catalogue/index.ts';

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** When a student will see which feedback, in sentences' ends: one line for each moment that releases something. */
export function momentsText(feedback: QuizHead['feedback']): string[] {
  const kinds = Object.keys(feedback) as FeedbackKind[];
  const at = (moment: QuizHead['feedback']['mark']) =>
    LIST.format(kinds.filter((it) => feedback[it] === moment).map(feedbackText));
  const afterEach = at('submission');
  const afterAll = at('finished');
  return [
    ...(afterEach ? [`${afterEach} after each attempt`] : []),
    ...(afterAll ? [`${afterAll} once you have passed or used all attempts`] : []),
    ...(afterEach || afterAll ? [] : ['whether you passed']),
  ];
}
