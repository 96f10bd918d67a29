import {
  type AutomaticMark,
  type AutomaticPart,
  type Decision,
  LEAST_WORDS,
  REASON_LIMIT,
  type Stage,
  type Triage,
} from '../../patients/index.ts';
import type { EncounterRefusal } from './actInEncounter.ts';

/** Why nothing was done, as the student reads it. */
export function encounterRefusalText(reason: EncounterRefusal): string {
  switch (reason) {
    case 'unknown-encounter':
      return 'There is no such patient.';
    case 'handed-in':
      return 'This try is handed in: nothing more happens with its patient.';
    case 'stage-over':
      return 'This was done already, perhaps in another tab. Nothing was changed: this is where you are now.';
    case 'wrong-stage':
      return 'This can’t be done at this stage.';
    case 'unknown-choice':
      return 'That can’t be chosen here. Look at the page again, and choose from what it offers.';
    case 'no-time-left':
      return 'There is not enough time left for this.';
    case 'not-yet-askable':
      return 'Nothing has been said yet that leads to this question.';
    case 'no-touches-left':
      return 'You have felt as many regions as there is time for.';
    case 'reading-missing':
      return 'Say first what you make of each test that you have done.';
    case 'not-examined':
      return 'Do the test before you read it.';
    case 'already-read':
      return 'You have read this test already, and a reading stays.';
    case 'why-missing':
      return `Say why, in ${LEAST_WORDS} words at least.`;
    case 'why-long':
      return `Say it in at most ${REASON_LIMIT.toLocaleString('en')} characters.`;
    case 'nothing-chosen':
      return 'Choose at least one.';
    case 'chosen-twice':
      return 'The same stands here twice. Choose each once.';
    case 'too-many':
      return 'That is more than can be chosen. Keep what matters most.';
    case 'dose-missing':
      return 'Say how much of it.';
    case 'bad-confidence':
      return 'Say how sure you are: a whole number from 0 to 100.';
    case 'not-offered':
      return 'That can’t be decided at this visit.';
  }
}

export const TRIAGE_TITLES: Record<Triage, string> = {
  treat: 'Treat',
  caution: 'Treat with caution',
  refer: 'Refer',
  emergency: 'Call an emergency',
};

export const DECISION_TITLES: Record<Decision, string> = {
  continue: 'Continue as planned',
  change: 'Change the plan',
  discharge: 'Discharge',
  refer: 'Refer',
  emergency: 'Call an emergency',
};

export const PART_TITLES: Record<AutomaticPart, string> = {
  redFlags: 'Red flags caught',
  assessment: 'What belongs in the assessment',
  readings: 'Tests read',
  chart: 'Body chart',
  triage: 'Whether to treat',
  hypotheses: 'Hypotheses',
  plan: 'Plan',
  outcome: 'What became of the patient',
};

export const VERDICT_TEXTS: Record<AutomaticMark['verdict'], string> = {
  good: 'The patient was helped',
  safe: 'Nobody was harmed, and the patient was helped little',
  unsafe: 'The patient was harmed: this path can’t pass',
};

/** A stage as its heading and the list of stages name it. */
export function stageTitle(stage: Stage): string {
  switch (stage.kind) {
    case 'history':
      return 'History';
    case 'examination':
      return 'Examination';
    case 'palpation':
      return 'Palpation';
    case 'triage':
      return 'Red flags';
    case 'hypotheses':
      return 'Hypotheses';
    case 'plan':
      return 'Plan';
    case 'reassess':
    case 'decide':
      return `Visit ${stage.visit}`;
    case 'over':
      return 'The end';
  }
}
