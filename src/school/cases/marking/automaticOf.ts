import type { Db } from '../../../../db/client.ts';
import { type AutomaticMark, automaticMark, type Encounter } from '../../patients/index.ts';
import type { CaseVersion } from '../caseVersion.ts';
import { encounterOf } from '../encounter/encounterOf.ts';

/** What the path through a submission's case earned by itself; undefined where the case has no patient. */
export async function automaticOf(
  db: Db,
  submission: { id: string; version: CaseVersion },
): Promise<AutomaticMark | undefined> {
  return automaticBy(submission.version, await encounterOf(db, submission));
}

/** The same for an encounter that is known. One that did not come to an outcome earned nothing. */
export function automaticBy({ patient }: CaseVersion, encounter: Encounter | undefined): AutomaticMark | undefined {
  if (!patient || !encounter) return undefined;
  if (encounter.outcome === undefined) return { score: 0, parts: [], verdict: 'safe' };
  return automaticMark(patient, encounter);
}
