import { canTeach, type Person } from '../../../accounts/index.ts';
import { findCase } from '../../../catalogue/index.ts';

/** A case that asks for calibration and has model submissions, for whoever may mark it; undefined for others. */
export function caseToCalibrate(person: Person, path: string) {
  const study = findCase(path);
  const tolerance = study?.marking.calibration;
  if (!study || !tolerance || study.samples.length === 0) return undefined;
  return canTeach(person, study.course) || person.registrar ? { ...study, tolerance } : undefined;
}
