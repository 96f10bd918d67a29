import { type Db, write } from '../../../db/client.ts';
import { done, refused } from '../outcome.ts';
import { decideSave, NO_TEXT, type TypedText } from './decideSave.ts';
import type { SectionProblem } from './sectionProblems.ts';
import { findSubmission, keepText, textsOf } from './store.ts';
import type { Submission } from './submission.ts';

export type DraftRefusal = 'unknown-submission' | 'handed-in' | 'unknown-section';

/**
 * Saves what a student has typed in a draft: each section that can be kept is, and those that can't come back as
 * problems. Sending the same twice changes nothing.
 * @param now in ms. Refused, whole, for a submission that is not this person's or is handed in, and for a section
 * that it does not have.
 * @returns the revision that each typed section now has, and the problems.
 */
export function saveDraft(person: string, submissionId: string, typed: readonly TypedText[], now: number) {
  return write(async (tx) => {
    const draft = await openDraft(tx, person, submissionId, typed);
    return draft.ok ? done(await keepTyped(tx, submissionId, typed, now)) : draft;
  });
}

/** The draft that someone may write in. Refused as `saveDraft` says. */
export async function openDraft(tx: Db, person: string, id: string, typed: readonly TypedText[]) {
  const submission = await findSubmission(tx, id);
  if (submission?.student.id !== person) return refused<DraftRefusal>('unknown-submission');
  if (submission.handedInAt !== null) return refused<DraftRefusal>('handed-in');
  if (!typed.every((it) => hasSection(submission, it.section))) return refused<DraftRefusal>('unknown-section');
  return done({ draft: submission });
}

const hasSection = ({ version }: Submission, section: string): boolean =>
  version.sections.some((it) => it.id === section);

/** Keeps what may be kept of what was typed. */
export async function keepTyped(tx: Db, submission: string, typed: readonly TypedText[], now: number) {
  const texts = await textsOf(tx, submission);
  const revisions: Record<string, number> = {};
  const problems: SectionProblem[] = [];
  for (const it of typed) {
    const kept = texts.get(it.section) ?? NO_TEXT;
    const decision = decideSave(kept, it);
    // A clock that runs ahead must not make a revision that later changes can't reach.
    const revision = decision === 'write' ? Math.min(it.revision, now) : kept.revision;
    if (decision === 'write') await keepText(tx, submission, it.section, { text: it.text, revision });
    if (decision === 'changed-elsewhere') problems.push({ section: it.section, reason: decision });
    if (decision === 'too-long') problems.push({ section: it.section, reason: decision, characters: it.text.length });
    revisions[it.section] = revision;
  }
  return { revisions, problems };
}
