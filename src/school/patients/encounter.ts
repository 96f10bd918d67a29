import type { Chart } from './bodyChart/types.ts';
import type { Fact } from './condition.ts';
import type { Chosen, Decision, Ranked, Stage, Triage } from './deed.ts';

/** A follow-up visit so far. */
export interface Visit {
  number: number;
  /** Ids of the consequences that came about before it. */
  happened: string[];
  /** What the measures are now, whether or not they are taken. */
  values: Record<string, number>;
  /** Which were taken, and which questions were asked; undefined before the student has chosen. */
  measured?: string[];
  rescreened?: { question: string; answer: string }[];
  decision?: { decision: Decision; chosen?: Chosen[]; why: string };
}

/** Everything that a student has done with a patient, and what came of it. Follows from the patient and the deeds. */
export interface Encounter {
  stage: Stage;
  asked: string[];
  examined: string[];
  /** What the student made of a finding, by its id. */
  readings: Record<string, string>;
  touched: string[];
  /** Minutes that are left for history and examination. */
  historyLeft: number;
  examinationLeft: number;
  chart?: Chart;
  triage?: { choice: Triage; why: string };
  hypotheses?: { ranked: Ranked[]; why: string };
  /** The plan of the first visit, which may have been changed since. */
  firstPlan?: Chosen[];
  /** The plan that is in force, and the goal that was set with the first. */
  plan?: { chosen: Chosen[]; goal: string };
  visits: Visit[];
  /** Id of the outcome, once the encounter is over. */
  outcome?: string;
  /** What conditions can ask for. */
  facts: ReadonlySet<Fact>;
}

/** Why something can't be done. */
export type DeedRefusal =
  | 'wrong-stage'
  | 'unknown-choice'
  | 'no-time-left'
  | 'not-yet-askable'
  | 'no-touches-left'
  | 'reading-missing'
  | 'not-examined'
  | 'already-read'
  | 'why-missing'
  | 'why-long'
  | 'nothing-chosen'
  | 'chosen-twice'
  | 'too-many'
  | 'dose-missing'
  | 'bad-confidence'
  | 'not-offered';
