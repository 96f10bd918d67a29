import { type Db, write } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { type Deed, type DeedRefusal, replay, stageName, step } from '../../patients/index.ts';
import { findSubmission } from '../store.ts';
import type { Submission } from '../submission.ts';
import { addDeed, deedsOf } from './store.ts';

/** Why nothing was done in an encounter; `stage-over` is told when another tab has gone on. */
export type EncounterRefusal = 'unknown-encounter' | 'handed-in' | 'stage-over' | DeedRefusal;

/**
 * Does one thing with the patient of a draft, once and for good: asking what was asked already keeps nothing.
 * @param stage name of the stage that the page showed: a deed counts only in the stage that it was meant for.
 * @param now in ms. Refused for another person's, for a case without a patient, and as the patient's file says.
 */
export function actInEncounter(person: string, id: string, stage: string, deed: Deed, now: number) {
  return write(async (tx) => {
    const submission = await findSubmission(tx, id);
    const patient = submission?.version.patient;
    if (submission?.student.id !== person || !patient) return refused<EncounterRefusal>('unknown-encounter');
    if (submission.handedInAt !== null) return refused<EncounterRefusal>('handed-in');
    const deeds = await deedsOf(tx, id);
    const before = replay(patient, deeds);
    if (stageName(before.stage) !== stage) return refused<EncounterRefusal>('stage-over');
    const next = step(patient, before, deed);
    if (!next.ok) return refused<EncounterRefusal>(next.reason);
    if (next.encounter === before) return done();
    // The primary key says who was first where two servers write.
    if (!(await addDeed(tx, id, deeds.length, deed, now))) return refused<EncounterRefusal>('stage-over');
    await recordDecision(tx, submission, stage, deed, now);
    return done();
  });
}

/** Decisions stand in the audit log; what was asked and felt stands in the encounter alone. */
async function recordDecision(tx: Db, submission: Submission, stage: string, deed: Deed, now: number): Promise<void> {
  const decided = decisionIn(deed);
  if (!decided) return;
  const { id, student, case: path, number } = submission;
  const details = { case: path, number, stage, ...decided };
  await record(tx, { at: now, actor: student.id, action: 'encounter-decided', subject: `submission/${id}`, details });
}

function decisionIn(deed: Deed): Record<string, unknown> | undefined {
  switch (deed.kind) {
    case 'triage':
      return { triage: deed.choice };
    case 'rank':
      return { hypotheses: deed.hypotheses };
    case 'plan':
      return { plan: deed.chosen };
    case 'decide':
      return { decision: deed.decision, ...(deed.chosen && { plan: deed.chosen }) };
    default:
      return undefined;
  }
}
