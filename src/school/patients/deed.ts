import type { Chart } from './bodyChart/types.ts';

/** The red-flag decision. */
export const TRIAGE = ['treat', 'caution', 'refer', 'emergency'] as const;
export type Triage = (typeof TRIAGE)[number];

/** What is decided at the end of a follow-up visit. */
export const DECISIONS = ['continue', 'change', 'discharge', 'refer', 'emergency'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Something in the plan, with its dose where it has doses. */
export interface Chosen {
  id: string;
  dose?: string;
}

/** A hypothesis as it is ranked, with how sure the student is, in percent. First is leading. */
export interface Ranked {
  id: string;
  confidence: number;
}

/** One thing that a student does with the patient. Once done it stays done. */
export type Deed =
  | { kind: 'ask'; question: string }
  | { kind: 'examine'; finding: string }
  | { kind: 'read'; finding: string; reading: string }
  | { kind: 'touch'; region: string }
  /** Closes the history or the examination. */
  | { kind: 'go-on' }
  /** Draws what was felt on the body chart, and closes palpation. */
  | { kind: 'chart'; chart: Chart }
  | { kind: 'triage'; choice: Triage; why: string }
  | { kind: 'rank'; hypotheses: Ranked[]; why: string }
  | { kind: 'plan'; chosen: Chosen[]; goal: string }
  /** At a follow-up visit: which measures are taken again, and which questions are asked. */
  | { kind: 'reassess'; measures: string[]; questions: string[] }
  | { kind: 'decide'; decision: Decision; chosen?: Chosen[]; why: string };

/** Where in the encounter a student is. `reassess` and `decide` come once a visit. */
export type Stage =
  | { kind: 'history' }
  | { kind: 'examination' }
  | { kind: 'palpation' }
  | { kind: 'triage' }
  | { kind: 'hypotheses' }
  | { kind: 'plan' }
  | { kind: 'reassess'; visit: number }
  | { kind: 'decide'; visit: number }
  | { kind: 'over' };

/** The stage as a form names it: `history`, `visit-2-reassess`. Two stages of an encounter never share a name. */
export const stageName = (stage: Stage): string =>
  'visit' in stage ? `visit-${stage.visit}-${stage.kind}` : stage.kind;
