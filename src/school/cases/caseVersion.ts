import { sha256 } from '../../platform/tokens.ts';
import type { CaseStudy } from '../catalogue/index.ts';

/** What a submission rests on, as it stood when the try began. `notes` are for markers only. */
export type CaseVersion = Pick<CaseStudy, 'title' | 'sections' | 'rubric' | 'pass' | 'notes'>;

/** The same without anything that a student must not see. */
export type CaseVersionForStudent = Omit<CaseVersion, 'notes'>;

export type Section = CaseVersion['sections'][number];
export type Criterion = CaseVersion['rubric'][number];

/** The version that a case has now, with the SHA-256 of its content as its name. */
export function versionOf(study: CaseStudy): { hash: string; content: CaseVersion } {
  const { title, sections, rubric, pass, notes } = study;
  const content = { title, sections, rubric, pass, ...(notes !== undefined && { notes }) };
  return { hash: sha256(JSON.stringify(content)), content };
}

/** A version as a student may have it. */
export function withoutNotes({ title, sections, rubric, pass }: CaseVersion): CaseVersionForStudent {
  return { title, sections, rubric, pass };
}
