import { sameAnswer } from '../items/index.ts';
import type { Said, Saved } from './types.ts';

/** What is known when an answer arrives. Revisions are moments in ms on the server's clock. */
export interface Arrival {
  posted: Said;
  /** What is saved now. */
  current: Saved;
  /** What the page showed that posts it; undefined when it doesn't say. */
  shown: Saved | undefined;
  /** The moment of the change, when the page says it: a page that saves each change by itself. */
  revision: number | undefined;
}

/**
 * Decides under which revision an answer is kept, or that nothing is to be kept.
 *
 * A page that saves each change names the moment of it: that is the revision, so sending twice is saving once and an
 * older change never wins over a newer. It can't name one that is still to come, or it would win over all that follow.
 *
 * A whole form posts every question, changed or not. One that shows what is saved, or what it showed from the start,
 * was not changed there: an old tab must not overwrite what was answered since in another.
 * @param now in ms.
 */
export function decideChange({ posted, current, shown, revision }: Arrival, now: number): number | 'keep' {
  if (revision !== undefined) return Math.min(revision, now);
  if (sameSaid(posted, current)) return 'keep';
  if (shown && sameSaid(posted, shown)) return 'keep';
  return Math.max(now, current.revision + 1);
}

/** Whether the same was said twice: the answer, how sure, and whether to look again. */
export const sameSaid = (a: Said, b: Said): boolean =>
  sameAnswer(a.answer, b.answer) && a.certainty === b.certainty && a.flagged === b.flagged;
