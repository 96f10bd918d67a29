import { formatMoment } from '../../platform/format.ts';
import { type AttemptResult, type FeedbackKind, feedbackText, momentText } from '../../school/assessment/index.ts';
import type { QuizHead } from '../../school/catalogue/index.ts';

type Moment = QuizHead['feedback']['mark'];

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const ORDER: readonly Moment[] = ['at-once', 'submission', 'passing', 'finished', 'closing'];

/** When a student will see which feedback, in sentences' ends: one line for each moment that releases something. */
export function momentsText(feedback: QuizHead['feedback']): string[] {
  const kinds = Object.keys(feedback) as FeedbackKind[];
  const lines = ORDER.flatMap((moment) => {
    const at = kinds.filter((it) => feedback[it] === moment).map(feedbackText);
    return at.length === 0 ? [] : [`${LIST.format(at)} ${momentText(moment)}`];
  });
  return lines.length === 0 ? ['whether you passed'] : lines;
}

/** What a student will see later of a submitted attempt, a sentence for each moment. */
export function laterText({ later, running, closes }: Pick<AttemptResult, 'later' | 'running' | 'closes'>): string[] {
  return [...Map.groupBy(later, (it) => it.moment)].map(([moment, kinds]) => {
    const what = LIST.format(kinds.map(({ kind }) => feedbackText(kind)));
    const when = moment === 'closing' && closes !== undefined ? `after ${formatMoment(closes)}` : momentText(moment);
    return `You will see ${what} ${when}${running === undefined ? '' : ', and no attempt is running'}.`;
  });
}
