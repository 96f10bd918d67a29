import {
  type Answer,
  explanationOf,
  forStudent,
  type Item,
  type ItemForStudent,
  type Panel,
  panelsOf,
  rightAnswer,
  talliedIn,
} from '../items/index.ts';
import { type Correctness, correctnessOf } from './correctness.ts';
import { type EssayFeedback, type EssayMark, feedbackOf } from './essays/essay.ts';
import type { FeedbackKind } from './release.ts';
import type { ItemScore } from './score.ts';
import type { PinnedItem, Said } from './types.ts';

/** One question whose answer is final. What is not released is not there. */
export interface QuestionResult {
  item: ItemForStudent;
  answer: Answer;
  certainty: number | null;
  section: string | null;
  correctness?: Correctness;
  /** Hundredths of a point. */
  points?: { earned: number; possible: number };
  /** Whether it waits for a person's mark. */
  waiting?: true;
  /** Whether it was dropped, and counts for nobody. */
  dropped?: true;
  /** Feedback and explanation, as Markdown. */
  explanation?: string[];
  /** The right answer, in lines of Markdown. */
  right?: string[];
  /** How a person judged it, where one did. */
  essay?: EssayFeedback;
  /** How the panel answered against which it is marked, where there is one. */
  panels?: Panel[];
  /** Ids of what is right among what can be chosen. */
  rightKeys?: string[];
}

/** KEY: the right answer, as far as there is anything to show of it. */
export const answerTo = (
  key: Item,
  answer: Answer,
): Required<Pick<QuestionResult, 'right' | 'panels' | 'rightKeys'>> => ({
  right: rightAnswer(key),
  panels: panelsOf(key, answer),
  rightKeys: talliedIn(key).flatMap((it) => (it.right ? [it.key] : [])),
});

/**
 * A question with as much as is released of it.
 * @param score undefined while it waits for its mark. @param mark a person's, where one was given.
 */
export function questionResult(
  { item, key, order, section }: PinnedItem,
  { answer, certainty }: Said,
  score: ItemScore | undefined,
  released: ReadonlySet<FeedbackKind>,
  mark?: EssayMark,
): QuestionResult {
  const waiting = score?.earned === undefined;
  const points = { earned: score?.earned ?? 0, possible: score?.possible ?? 0 };
  const dropped = !waiting && points.possible === 0;
  const tells = !waiting && !dropped;
  return {
    item: forStudent(item, order),
    ...{ answer, certainty, section },
    ...(waiting && { waiting }),
    ...(dropped && { dropped }),
    ...(tells && released.has('correctness') && { correctness: correctnessOf(answer, points.earned, points.possible) }),
    // The points of one question tell whether it is right.
    ...(tells && released.has('correctness') && released.has('mark') && { points }),
    ...(released.has('explanation') && {
      explanation: explanationOf(key, answer),
      ...(tells && mark && key.type === 'essay' && { essay: feedbackOf(key.rubric, mark, released.has('answer')) }),
    }),
    ...(released.has('answer') && answerTo(key, answer)),
  };
}
