export { passMark } from '../items/index.ts';
export { beginSubmission } from './beginSubmission.ts';
export type { CaseVersion, CaseVersionForStudent, Criterion, Section } from './caseVersion.ts';
export type { BeginRefusal } from './decideBegin.ts';
export type { GivenMark, MarkProblem, Outcome } from './decideMarking.ts';
export { type KeptText, NO_TEXT, type TypedText } from './decideSave.ts';
export { actInEncounter, type EncounterRefusal } from './encounter/actInEncounter.ts';
export { type EncounterForStudent, encounterForStudent, type StageStep } from './encounter/encounterForStudent.ts';
export type { MeasureRow } from './encounter/measureRow.ts';
export type { Exchange, Felt, NotesSoFar, Seen, VisitNotes } from './encounter/notesSoFar.ts';
export type { Judged, PathRow, PathStage } from './encounter/path/stage.ts';
export { type PathResult, type PathWithExpert, pathWithExpert } from './encounter/pathWithExpert.ts';
export type { Choice, PlanGroup, StageNow, Timed } from './encounter/stageNow.ts';
export type { EncounterStanding } from './encounter/standing.ts';
export type { ModelAnswer, Told } from './encounter/toldWithMark.ts';
export { encounterRefusalText } from './encounter/wording.ts';
export { handIn, newestRevision } from './handIn.ts';
export { markSubmission } from './markSubmission.ts';
export type { MeasureResult } from './portfolio/measuresOf.ts';
export { type PortfolioEntry, portfolioEntry, portfolioOf } from './portfolio/portfolioOf.ts';
export { type MarkedSubmission, type MarkingQueue, markingQueue, type QueuedSubmission } from './queue/markingQueue.ts';
export { type ReflectionRefusal, saveReflection } from './reflections/saveReflection.ts';
export { reflectionRefusalText } from './reflections/wording.ts';
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
