export { passMark } from '../items/index.ts';
export { beginSubmission } from './beginSubmission.ts';
export type { CaseVersion, CaseVersionForStudent, Criterion, Section } from './caseVersion.ts';
export type { BeginRefusal } from './decideBegin.ts';
export type { GivenMark, MarkProblem, Outcome } from './decideMarking.ts';
export { type KeptText, NO_TEXT, type TypedText } from './decideSave.ts';
export { handIn, newestRevision } from './handIn.ts';
export { markSubmission } from './markSubmission.ts';
export { type MarkedSubmission, type MarkingQueue, markingQueue, type QueuedSubmission } from './queue/markingQueue.ts';
export { type DraftRefusal, saveDraft } from './saveDraft.ts';
export { type SectionProblem, sectionProblems } from './sectionProblems.ts';
export { triesIn } from './store.ts';
export type { Marking } from './submission.ts';
export { type EarlierTry, type SubmissionForMarker, submissionForMarker } from './submissionForMarker.ts';
export {
  type CaseStanding,
  caseStanding,
  type SubmissionForStudent,
  submissionForStudent,
} from './submissionForStudent.ts';
export type { SubmissionState, Try } from './submissionState.ts';
export {
  beginRefusalText,
  draftRefusalText,
  handInRefusalText,
  markProblemText,
  markRefusalText,
  scoreText,
  sectionProblemText,
  submissionStateText,
} from './wording.ts';
