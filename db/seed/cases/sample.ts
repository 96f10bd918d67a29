import type { Patient } from '../../../src/school/patients/index.ts';

/** What a marker made of it. Levels are places, from 0; levels and comments are by criterion. */
export interface SampleMark {
  levels: Readonly<Record<string, number>>;
  comments: Readonly<Record<string, string>>;
  comment: string;
}

/** How a student went through a staged case: where they left the expert's path, and the reasons that they gave. */
export interface SampleEncounter {
  instead?: Partial<Patient['expert']>;
  triage: string;
  hypotheses: string;
  goal: string;
  /** Why they decided as they did, by visit. */
  visits: readonly string[];
}

/** What a student did and wrote on a case, by section, and its mark where it gets one. */
export interface SampleWork {
  encounter?: SampleEncounter;
  sections: Readonly<Record<string, string>>;
  mark?: SampleMark;
}

/**
 * How good the work of someone in the demo school is. `weak` is returned; `improved` is the try after it; `uneven`
 * leaves its marker something to decide.
 */
export type Quality = 'thorough' | 'sound' | 'weak' | 'improved' | 'uneven';

/** Work on one case. There is always a thorough one. */
export type Samples = { thorough: SampleWork } & Partial<Record<Quality, SampleWork>>;

/** Text as a student typed it: lines wrapped in the source are joined, paragraphs and lists (`- `) are kept. */
export const prose = (source: string): string =>
  source
    .trim()
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/(?<!\n)\n(?![\n-])/g, ' ');
