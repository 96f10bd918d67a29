import type { Db } from '../../../../db/client.ts';
import type { Submission } from '../submission.ts';
import type { GivenReading } from './agree.ts';
import { lastDecided, setAnswer } from './store.ts';

/** Answers the appeal against a submission's mark: upheld where outcome and score stay, changed otherwise. */
export async function answerAppeal(
  tx: Db,
  { id }: Submission,
  { given, outcome, score }: GivenReading,
  now: number,
): Promise<void> {
  const before = await lastDecided(tx, id);
  const same = before?.outcome === outcome && before.score === score;
  await setAnswer(tx, id, {
    ...{ answeredAt: now, outcome: same ? 'upheld' : 'changed', answer: given.answer?.trim() ?? '' },
  });
}
