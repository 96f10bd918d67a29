import type { Fact } from '../condition.ts';
import type { Deed } from '../deed.ts';
import type { DeedRefusal } from '../encounter.ts';
import type { Patient } from '../patientFile.ts';

type Verdict = Patient['outcomes'][number]['verdict'];

/** Something wrong with a patient's file, or with a path through the case. */
export type FlawKind =
  | { kind: 'circle'; circle: string[] }
  | { kind: 'twice'; id: string; what: string }
  | { kind: 'unknown-fact'; fact: Fact; names: string }
  | { kind: 'unknown-measure'; id: string }
  | { kind: 'unknown-outcome'; id: string }
  | { kind: 'unknown-question'; id: string }
  | { kind: 'no-such-visit'; visit: number; count: number }
  | { kind: 'felt-twice'; region: string }
  | { kind: 'scale'; id: string }
  | { kind: 'never-asked'; id: string; why: 'order' | 'time' }
  | { kind: 'never-examined'; id: string }
  | { kind: 'dead-end'; example: Deed[] }
  | { kind: 'stuck'; stage: string; example: Deed[] }
  | { kind: 'never-happens'; id: string }
  | { kind: 'never-reached'; id: string }
  | { kind: 'never-said'; id: string }
  | { kind: 'flag-missed'; flag: Fact; outcome: string; example: Deed[] }
  | { kind: 'too-many'; stage: string }
  | { kind: 'expert-refused'; reason: DeedRefusal; deed: Deed['kind'] }
  | { kind: 'expert-unfinished' }
  | { kind: 'expert-goes-on' }
  | { kind: 'expert-outcome'; outcome: string; verdict: Verdict; needs: Verdict }
  | { kind: 'expert-misses'; flag: Fact }
  | { kind: 'few-outcomes'; count: number }
  | { kind: 'one-verdict'; verdict: Verdict };

/** A flaw, and the field of the patient's file to look at. */
export type Flaw = FlawKind & { place: PropertyKey[] };

/** Whether it is advice: the case holds, and could be a better one. */
export const isAdvice = ({ kind }: FlawKind): boolean => kind === 'few-outcomes' || kind === 'one-verdict';
