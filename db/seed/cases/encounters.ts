import { begin, type Deed, expertDeeds, type Patient, stageName, step } from '../../../src/school/patients/index.ts';
import type { SampleEncounter } from './sample.ts';

/** A deed, and the stage in which it is done as a page names it. */
export interface StagedDeed {
  stage: string;
  deed: Deed;
}

/**
 * What someone does with a patient, to the end: as the sample says, or as the expert does where there is none, or where
 * the patient was changed since so that the sample no longer fits.
 */
export function encounterWith(patient: Patient, sample: SampleEncounter | undefined): StagedDeed[] {
  const own = sample && walked(patient, reasoned(expertDeeds(asTold(patient, sample)), sample));
  const expert = own ?? walked(patient, expertDeeds(patient));
  if (!expert) throw new Error(`the expert's path to ${patient.name} comes to no end`);
  return expert;
}

const asTold = (patient: Patient, { instead }: SampleEncounter): Patient => ({
  ...patient,
  expert: { ...patient.expert, ...instead },
});

/** The same deeds with the student's own reasons. */
function reasoned(deeds: readonly Deed[], sample: SampleEncounter): Deed[] {
  const visits = sample.visits.values();
  return deeds.map((deed) => {
    switch (deed.kind) {
      case 'triage':
        return { ...deed, why: sample.triage };
      case 'rank':
        return { ...deed, why: sample.hypotheses };
      case 'plan':
        return { ...deed, goal: sample.goal };
      case 'decide':
        return { ...deed, why: visits.next().value ?? deed.why };
      default:
        return deed;
    }
  });
}

/** Deeds with their stages; undefined where the patient does not allow one, or where they come to no end. */
function walked(patient: Patient, deeds: readonly Deed[]): StagedDeed[] | undefined {
  const staged: StagedDeed[] = [];
  let now = begin(patient);
  for (const deed of deeds) {
    staged.push({ stage: stageName(now.stage), deed });
    const next = step(patient, now, deed);
    if (!next.ok) return undefined;
    now = next.encounter;
  }
  return now.stage.kind === 'over' ? staged : undefined;
}
