import type { Db } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { decideAnswer } from '../appeals/decideAppeal.ts';
import type { Submission } from '../submission.ts';
import type { GivenReading } from './agree.ts';
import { lastDecided, setAnswer } from './store.ts';

/**
 * Answers the appeal against a submission's mark: changed where whoever has read it anew gives a better one, upheld
 * otherwise. @param score of the whole. @throws Error for work on which nothing was decided, which nobody can appeal.
 */
export async function answerAppeal(
  tx: Db,
  { id, case: path, number }: Submission,
  marker: { id: string },
  { given, outcome, score }: GivenReading,
  now: number,
): Promise<'upheld' | 'changed'> {
  const before = await lastDecided(tx, id);
  if (!before) throw new Error(`nothing was decided on ${id}`);
  const answer = decideAnswer(before, { outcome, score });
  await setAnswer(tx, id, { answeredAt: now, outcome: answer, answer: given.answer?.trim() ?? '' });
  await record(tx, {
    ...{ at: now, actor: marker.id, action: 'appeal-answered', subject: `submission/${id}` },
    details: {
      case: path,
      number,
      answer,
      before: { outcome: before.outcome, score: before.score },
      read: { outcome, score },
    },
  });
  return answer;
}
