import { write } from '../../../db/client.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { findDiploma, school } from '../catalogue/index.ts';
import { announceRecognition } from '../events.ts';
import { post } from '../mail/index.ts';
import { done, refused } from '../outcome.ts';
import { keepUntil, setKeepUntil } from '../uploads/index.ts';
import { evidenceFiles } from './evidenceFiles.ts';
import { recognitionAnswered } from './messages.ts';
import { answerLearning, findLearning } from './store.ts';

export type AnswerRefusal = 'not-registrar' | 'unknown' | 'own' | 'answered-already' | 'no-answer' | 'no-evidence';

/** The most that an answer holds, in letters. */
export const ANSWER_MAX = 2000;

/**
 * A registrar recognises a student's prior learning or refuses it, with an answer that the student reads. What it
 * completes is awarded in the same transaction. @param now in ms.
 * Refused to anyone else and to whoever asked, without an answer, and without evidence where it shall be recognised.
 */
export function answerRecognition(
  registrar: Person,
  id: string,
  given: { outcome: 'recognised' | 'refused'; answer: string },
  now: number,
) {
  return write(async (tx) => {
    if (!registrar.registrar) return refused<AnswerRefusal>('not-registrar');
    const learning = await findLearning(tx, id);
    if (!learning) return refused<AnswerRefusal>('unknown');
    if (learning.student.id === registrar.id) return refused<AnswerRefusal>('own');
    const answer = given.answer.trim();
    if (!answer || [...answer].length > ANSWER_MAX) return refused<AnswerRefusal>('no-answer');
    const { outcome } = given;
    if (outcome === 'recognised' && (await evidenceFiles(tx, id)).length === 0)
      return refused<AnswerRefusal>('no-evidence');
    if (!(await answerLearning(tx, id, { decidedAt: now, decidedBy: registrar.id, outcome, answer })))
      return refused<AnswerRefusal>('answered-already');
    await setKeepUntil(tx, { learning: id }, keepUntil(now, school().retention.workYears));
    await record(tx, {
      ...{ at: now, actor: registrar.id, action: `recognition-${outcome}`, subject: `prior-learning/${id}` },
      details: { diploma: learning.diploma, part: learning.part, answer },
    });
    await post(tx, recognitionAnswered(learning, findDiploma(learning.diploma)?.title ?? learning.diploma), now);
    if (outcome === 'recognised')
      await announceRecognition(tx, { person: learning.student.id, diploma: learning.diploma, at: now });
    return done();
  });
}
