import type { Db } from '../../../../../db/client.ts';
import { findCase } from '../../../catalogue/index.ts';
import { sampleVersion } from './sampleVersion.ts';
import { calibrationsOf } from './store.ts';

/**
 * Whether someone has to read model submissions before they may mark a case: it asks for that, and there is one that
 * they have not read as the case agreed, as it stands now.
 */
export async function mustCalibrate(db: Db, person: string, path: string): Promise<boolean> {
  const study = findCase(path);
  if (!study?.marking.calibration || study.samples.length === 0) return false;
  const passed = new Set((await calibrationsOf(db, person, path)).filter((it) => it.passed).map((it) => it.version));
  return !study.samples.every((sample) => passed.has(sampleVersion(study.rubric, sample)));
}
