import { write } from '../../../../db/client.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { findQuiz } from '../../catalogue/index.ts';
import { done, refused } from '../../outcome.ts';
import { decideRound, type GivenRound } from './decideRound.ts';
import { expectedPoints } from './expectedPoints.ts';
import { addRound, ratingsOf } from './store.ts';

/** Why a round of ratings was not taken. */
export type RateRefusal = 'unknown-quiz' | 'not-instructor' | 'round-over' | 'no-round-left';

/**
 * Hands in a judge's round of ratings of a quiz, for good: a later round stands beside it. Only instructors of the course
 * are judges.
 * @param now in ms. Refused as `decideRound` says too.
 */
export function rateItems(judge: Person, path: string, given: GivenRound, now: number) {
  return write(async (tx) => {
    const quiz = findQuiz(path);
    if (!quiz) return refused<RateRefusal>('unknown-quiz');
    if (!canTeach(judge, quiz.course)) return refused<RateRefusal>('not-instructor');
    const items = expectedPoints(quiz).map((it) => it.item.id);
    const own = (await ratingsOf(tx, path)).filter((it) => it.judge === judge.id);
    const decision = decideRound(items, Math.max(0, ...own.map((it) => it.round)), given);
    if (!decision.ok) return decision;
    const { round, ratings } = decision;
    await addRound(tx, { quiz: path, judge: judge.id, round, at: now }, ratings);
    await record(tx, {
      at: now,
      actor: judge.id,
      action: 'items-rated',
      subject: `quiz/${path}`,
      details: { round, ratings: Object.fromEntries(ratings) },
    });
    return done({ round });
  });
}
