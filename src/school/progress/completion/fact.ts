import type { Standing } from '../../enrolment/index.ts';

/** Something that a person did, or that was done about their work, and when (ms). `subject` says of what. */
interface Event {
  /**
   * COURSE/MODULE/ACTIVITY; COURSE/FILM for `watched`; a course's id for `enrolled` and what is done about certificates;
   * `diploma/ID/PART` for what was recognised or signed off.
   */
  subject: string;
  at: number;
}

/** An event of each of some kinds. */
type Happened<K extends string> = K extends string ? Event & { kind: K } : never;

interface OfAttempt {
  attempt: string;
  /** Which attempt of the person it was, from 1. */
  number: number;
}

interface OfTry {
  submission: string;
  number: number;
}

/** A grade that an attempt had from then on, until the next one of the same attempt. Points in hundredths. */
export interface Graded extends Event, OfAttempt {
  kind: 'graded';
  /** 0 for the first grade; each correction after it has the next number. */
  grading: number;
  earned: number;
  possible: number;
  passed: boolean;
}

/** A case study's mark; a submission has another where an appeal or a change of the rubric brought one. */
export interface Marked extends Event, OfTry {
  kind: 'marked';
  outcome: 'passed' | 'returned';
}

/** What a supervisor saw of a skill. The newest holds; `number` tells which that is of two in one moment. */
export interface SignedOff extends Event {
  kind: 'signed-off';
  signOff: string;
  number: number;
  outcome: 'competent' | 'not-yet';
}

/** One event that completion is judged by. */
export type Fact =
  /** The first entry to a course, and where its student stands there now. */
  | (Happened<'enrolled'> & { standing: Standing })
  /** A lesson was opened, was read to its end, is done by the student's own word. */
  | Happened<'opened' | 'read' | 'stated'>
  /** Enough of a film was watched for it to count. */
  | Happened<'watched'>
  | (Happened<'attempt-started' | 'attempt-submitted'> & OfAttempt & { practice: boolean })
  | Graded
  | (Happened<'case-begun' | 'case-handed-in'> & OfTry)
  | Marked
  /** A certificate was issued, with so many hours (hundredths) in the field of its course. */
  | (Happened<'awarded'> & { award: string; hours?: number; field?: string })
  /** It was withdrawn, or another took its place; ran out. */
  | (Happened<'revoked' | 'corrected' | 'expired'> & { award: string })
  /** A certificate was suspended for a time. @property entry its place in the register of awards: which came last. */
  | (Happened<'suspended' | 'reinstated'> & { award: string; entry: number })
  /** A certificate or sign-off, by its code or id, came to be older than so many months. */
  | (Happened<'aged'> & { of: string; months: number })
  /** A student asked to have something recognised, of so many hours (hundredths); the school did, or refused. */
  | (Happened<'asked' | 'recognised' | 'refused'> & { learning: string; hours: number })
  | SignedOff;

/** All that is known of what a person did. Its order means nothing. */
export type Evidence = readonly Fact[];

/** What was known at a moment. @param until in ms; what happened then is part of it. */
export const knownAt = <F extends Fact>(evidence: readonly F[], until: number): F[] =>
  evidence.filter((it) => it.at <= until);

/** Facts by what they are about, so that each requirement looks only at its own. */
export type FactsBySubject = ReadonlyMap<string, readonly Fact[]>;

export const bySubject = (evidence: Evidence): FactsBySubject => Map.groupBy(evidence, (it) => it.subject);

/** The facts about something, of some kinds. */
export const factsAbout = <K extends Fact['kind']>(facts: FactsBySubject, subject: string, ...kinds: K[]) =>
  (facts.get(subject) ?? []).filter((it): it is Extract<Fact, { kind: K }> => (kinds as string[]).includes(it.kind));
