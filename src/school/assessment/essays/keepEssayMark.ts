import type { Db } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { addEffects, addRegrade } from '../corrections/store.ts';
import { gradeAttempt } from '../gradeAttempt.ts';
import type { Score } from '../score.ts';
import type { Attempt } from '../types.ts';
import type { EssayMark } from './essay.ts';
import { addEssayMark } from './store.ts';

/**
 * Keeps a mark of an essay and grades its attempt by it. Where there was a result, what it was stays on record as with
 * any correction, so that a past day can be told as it was.
 * @param newest the mark that it takes the place of. @param before the result until then. @param now in ms.
 * @returns the result from now on; undefined while another essay waits.
 */
export async function keepEssayMark(
  tx: Db,
  marker: Person,
  attempt: Attempt,
  {
    given,
    newest,
    before,
  }: { given: Omit<EssayMark, 'marker'>; newest: EssayMark | undefined; before: Score | undefined },
  now: number,
): Promise<Score | undefined> {
  const { item, mark, levels } = given;
  const { id, course, quiz, number } = attempt;
  await addEssayMark(tx, id, given, marker.id);
  await record(tx, {
    at: now,
    actor: marker.id,
    action: 'essay-marked',
    subject: `attempt/${id}`,
    details: {
      ...{ quiz, number, item },
      before: newest ? { mark: newest.mark, levels: newest.levels } : null,
      after: { mark, levels },
    },
  });
  // A result keeps the moment when it was first there: corrections have their own.
  const after = await gradeAttempt(tx, attempt, attempt.result?.gradedAt ?? now);
  if (before && after) {
    const regrade = newId();
    const deed = { actor: marker.id, at: now, reason: '', mayFall: true };
    const change = { kind: 'marking' as const, fingerprint: '', from: [] };
    await addRegrade(tx, { id: regrade, course, quiz, item, change, ...deed });
    await addEffects(tx, regrade, [{ attempt: id, before, after }]);
  }
  return after;
}
