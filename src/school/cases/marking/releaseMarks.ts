import { write } from '../../../../db/client.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { findSubmission } from '../store.ts';
import { setReleased, unreleasedOf } from './store.ts';
import { tellDecision } from './tellDecision.ts';

/**
 * Releases every mark of a case that waits for its batch, in one go: each student is told, and what they passed counts
 * from now on. Only an instructor of the course may.
 * @param path of the case. @param now in ms. @returns how many were released.
 */
export function releaseMarks(lead: Person, path: string, now: number) {
  return write(async (tx) => {
    if (!canTeach(lead, path.split('/')[0] ?? '')) return refused('not-instructor');
    const waiting = await unreleasedOf(tx, path);
    await setReleased(
      tx,
      waiting.map((it) => it.submission),
      now,
    );
    for (const { submission: id, number, outcome } of waiting) {
      const submission = await findSubmission(tx, id);
      if (!submission) throw new Error(`a decision on ${id} has no submission`);
      const details = { decision: number, case: path };
      await record(tx, { at: now, actor: lead.id, action: 'mark-released', subject: `submission/${id}`, details });
      await tellDecision(tx, submission, { outcome }, now);
    }
    return done({ released: waiting.length });
  });
}
