import { renderMarkdown } from '../../items/index.ts';
import {
  type AutomaticMark,
  automaticMark,
  type Chart,
  type Encounter,
  overlap,
  type Patient,
} from '../../patients/index.ts';
import type { CaseVersion } from '../caseVersion.ts';
import { examinationStage, historyStage, palpationStage } from './path/assessment.ts';
import { hypothesesStage, planStage, triageStage } from './path/decisions.ts';
import type { PathStage } from './path/stage.ts';
import { visitStages } from './path/visits.ts';
import { PART_TITLES, VERDICT_TEXTS } from './wording.ts';

/** A part of the automatic mark, in words. `share` from 0 to 1 of its weight. */
export interface PathPart {
  title: string;
  share: number;
  weight: number;
}

/** What became of the patient, and what led there. */
export interface PathOutcome {
  title: string;
  says: string;
  why: string;
  verdict: AutomaticMark['verdict'];
  verdictText: string;
}

/** What the path earned by itself, and where it led: told with the mark. */
export interface PathResult {
  /** In hundredths of a percent. */
  score: number;
  parts: PathPart[];
  outcome: PathOutcome;
}

/** The path that was taken beside the expert's, stage by stage: for staff, and for students once keys are told. */
export interface PathWithExpert extends PathResult {
  stages: PathStage[];
  chart: { drawn: Chart; expected: Chart; share: number };
  /** The expert's reasoning as HTML. */
  expertWhy: string;
}

/** What the path through an encounter that is over earned. @throws Error for one that goes on. */
export function pathResult(patient: Patient, encounter: Encounter): PathResult {
  const { score, parts, verdict } = automaticMark(patient, encounter);
  const outcome = patient.outcomes.find((it) => it.id === encounter.outcome);
  if (!outcome) throw new Error('an encounter that is marked has an outcome');
  const { title, says, why } = outcome;
  return {
    score,
    parts: parts.map(({ part, share, weight }) => ({ title: PART_TITLES[part], share, weight })),
    outcome: { title, says, why, verdict, verdictText: VERDICT_TEXTS[verdict] },
  };
}

/** The path of a staged case that was seen to its end, as staff read it; undefined without a patient. */
export function pathOf(submission: {
  version: Pick<CaseVersion, 'patient'>;
  encounter: Encounter | undefined;
}): PathWithExpert | undefined {
  const { version, encounter } = submission;
  return version.patient && encounter?.outcome !== undefined ? pathWithExpert(version.patient, encounter) : undefined;
}

/** The path beside the expert's. @throws Error for an encounter that goes on. */
export function pathWithExpert(patient: Patient, encounter: Encounter): PathWithExpert {
  const [drawn, expected] = [encounter.chart ?? [], patient.palpation.expected];
  return {
    ...pathResult(patient, encounter),
    stages: [
      historyStage(patient, encounter),
      examinationStage(patient, encounter),
      palpationStage(patient, encounter),
      triageStage(patient, encounter),
      hypothesesStage(patient, encounter),
      planStage(patient, encounter),
      ...visitStages(patient, encounter),
    ],
    chart: { drawn, expected, share: overlap(expected, drawn) },
    expertWhy: renderMarkdown(patient.expert.why),
  };
}
