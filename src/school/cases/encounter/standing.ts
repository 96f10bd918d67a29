import { type Encounter, type Patient, stageName } from '../../patients/index.ts';
import { type NotesSoFar, notesSoFar } from './notesSoFar.ts';
import { stageTitle } from './wording.ts';

/** How far a student is with the patient: not begun, at a stage, or over. */
export interface EncounterStanding {
  /** The patient's name. */
  patient: string;
  state: 'not-begun' | 'open' | 'over';
  /** What they know by now. */
  notes: NotesSoFar;
  /** Title of the stage where they are. */
  stage: string;
}

/** How far an encounter is. */
export function standingOf(patient: Patient, encounter: Encounter): EncounterStanding {
  const { stage, asked } = encounter;
  const begun = asked.length > 0 || stageName(stage) !== 'history';
  return {
    patient: patient.name,
    state: stage.kind === 'over' ? 'over' : begun ? 'open' : 'not-begun',
    notes: notesSoFar(patient, encounter),
    stage: stageTitle(stage),
  };
}
