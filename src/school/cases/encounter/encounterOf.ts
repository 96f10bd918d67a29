import type { Db } from '../../../../db/client.ts';
import { type Encounter, replay } from '../../patients/index.ts';
import type { CaseVersion } from '../caseVersion.ts';
import { deedsOf } from './store.ts';

/** How far a submission's encounter with its patient is; undefined where the case has no patient. */
export async function encounterOf(
  db: Db,
  { id, version: { patient } }: { id: string; version: Pick<CaseVersion, 'patient'> },
): Promise<Encounter | undefined> {
  return patient && replay(patient, await deedsOf(db, id));
}

/** Whether nothing is left to do with the patient; so it is where the case has none. */
export async function isOver(db: Db, submission: Parameters<typeof encounterOf>[1]): Promise<boolean> {
  const encounter = await encounterOf(db, submission);
  return encounter === undefined || encounter.stage.kind === 'over';
}
