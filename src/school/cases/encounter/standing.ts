import { type Encounter, stageName } from '../../patients/index.ts';
import { stageTitle } from './wording.ts';

/** How far a student is with the patient: not begun, at a stage, or over. */
export interface EncounterStanding {
  state: 'not-begun' | 'open' | 'over';
  /** Title of the stage where they are. */
  stage: string;
}

/** How far an encounter is. */
export function standingOf(encounter: Encounter): EncounterStanding {
  const { stage, asked } = encounter;
  const begun = asked.length > 0 || stageName(stage) !== 'history';
  return { state: stage.kind === 'over' ? 'over' : begun ? 'open' : 'not-begun', stage: stageTitle(stage) };
}
