import { sha256 } from '../../platform/tokens.ts';
import type { CaseStudy } from '../catalogue/index.ts';

/** What a submission rests on, as it stood when the try began. `notes`, `model` and `patient` are for staff only. */
export type CaseVersion = Pick<
  CaseStudy,
  'title' | 'sections' | 'rubric' | 'pass' | 'automatic' | 'notes' | 'model' | 'marking' | 'attachments' | 'patient'
>;

/** The same without anything that a student must not see. */
export type CaseVersionForStudent = Omit<CaseVersion, 'notes' | 'model' | 'patient'> & { staged: boolean };

export type Section = CaseVersion['sections'][number];
export type Criterion = CaseVersion['rubric'][number];

/** The version that a case has now, with the SHA-256 of its content as its name. */
export function versionOf(study: CaseStudy): { hash: string; content: CaseVersion } {
  const { title, sections, rubric, pass, automatic, notes, model, marking, attachments, patient } = study;
  const content: CaseVersion = {
    ...{ title, sections, rubric, pass, automatic, marking },
    ...(notes !== undefined && { notes }),
    ...(model && { model }),
    ...(attachments && { attachments }),
    ...(patient && { patient }),
  };
  return { hash: sha256(JSON.stringify(content)), content };
}

/** A version as a student may have it. */
export function forStudent({ notes: _, model: __, patient, ...rest }: CaseVersion): CaseVersionForStudent {
  return { ...rest, staged: patient !== undefined };
}

/** What was kept of a case before it could say how it is marked. */
const AS_BEFORE: Pick<CaseVersion, 'automatic' | 'marking'> = {
  automatic: 0,
  marking: { days: 5, anonymous: false, second: 0, moderation: 0.15, release: 'at-once', appealDays: 14 },
};

/** A version as it was kept, perhaps years ago: written from a case that matched its schema on that day. */
export const keptVersion = (content: unknown): CaseVersion => ({ ...AS_BEFORE, ...(content as CaseVersion) });
