export { passMark } from '../items/index.ts';
export { appeal } from './appeals/appeal.ts';
export { type AppealStanding, appealStanding } from './appeals/appealStanding.ts';
export { type AppealRefusal, LEAST_REASON, REASON_LIMIT } from './appeals/decideAppeal.ts';
export { appealRefusalText } from './appeals/wording.ts';
export { announceFile } from './attachments/announceFile.ts';
export { fileFor, filesOf, type ListedFile, type UnfinishedFile } from './attachments/filesOf.ts';
export { keepFile } from './attachments/keepFile.ts';
export { removeFile } from './attachments/removeFile.ts';
export { fileProgress, sendBytes } from './attachments/sendBytes.ts';
export { type AttachmentRefusal, attachmentRefusalText } from './attachments/wording.ts';
export { beginSubmission } from './beginSubmission.ts';
export {
  type CaseVersion,
  type CaseVersionForStudent,
  type Criterion,
  type Section,
  versionOf,
} from './caseVersion.ts';
export type { BeginRefusal } from './decideBegin.ts';
export { type KeptText, NO_TEXT, type TypedText } from './decideSave.ts';
export { decisionsOf, type PastDecision } from './decisions/decisionsOf.ts';
export { decisionReasonText } from './decisions/wording.ts';
export { actInEncounter, type EncounterRefusal } from './encounter/actInEncounter.ts';
export { type EncounterForStudent, encounterForStudent, type StageStep } from './encounter/encounterForStudent.ts';
export type { MeasureRow } from './encounter/measureRow.ts';
export type { Exchange, Felt, NotesSoFar, Seen, VisitNotes } from './encounter/notesSoFar.ts';
export type { Judged, PathRow, PathStage } from './encounter/path/stage.ts';
export { type PathResult, type PathWithExpert, pathOf } from './encounter/pathWithExpert.ts';
export type { Choice, PlanGroup, StageNow, Timed } from './encounter/stageNow.ts';
export type { EncounterStanding } from './encounter/standing.ts';
export type { ModelAnswer, Told } from './encounter/toldWithMark.ts';
export { encounterRefusalText } from './encounter/wording.ts';
export { handIn, newestRevision, type Statement } from './handIn.ts';
export { type BankComment, bankOf } from './marking/bank/bankOf.ts';
export type { BankWishes } from './marking/bank/fromBank.ts';
export { type BankRefusal, keepComment, putAwayComment } from './marking/bank/keepComment.ts';
export { calibrate } from './marking/calibration/calibrate.ts';
export { type Calibration, calibrationFor, type SampleToMark } from './marking/calibration/calibrationFor.ts';
export { claimMark, releaseClaim } from './marking/claimMark.ts';
export type { TypedMark } from './marking/decideDraft.ts';
export type { Automatic, GivenMark, MarkProblem, Outcome } from './marking/decideMarking.ts';
export type { Standing } from './marking/decideReading.ts';
export { giveMark } from './marking/giveMark.ts';
export { CLAIM_HOLDS, type Mark, ROLES, type Role } from './marking/mark.ts';
export { openMark } from './marking/openMark.ts';
export { commentOnPassage, removePassage } from './marking/passages/commentOnPassage.ts';
export type { PassageProblem, TypedPassage } from './marking/passages/decidePassage.ts';
export type { Passage } from './marking/passages/passage.ts';
export { passagesOf } from './marking/passages/store.ts';
export { FILTERS, type Filter, filterOf, filterText } from './marking/queue/filters.ts';
export {
  type GivenReadingRow,
  type MarkingQueue,
  markingQueue,
  type QueuedReading,
  readingsWaiting,
} from './marking/queue/markingQueue.ts';
export { promiseText } from './marking/queue/promise.ts';
export { type Reading, readingFor } from './marking/readingFor.ts';
export { releaseMarks } from './marking/releaseMarks.ts';
export { saveMarkDraft } from './marking/saveMarkDraft.ts';
export type { EarlierTry, SubmissionForMarker } from './marking/submissionForMarker.ts';
export { wholeScore } from './marking/wholeScore.ts';
export { bankRefusalText, markProblemText, markRefusalText, passageProblemText, roleText } from './marking/wording.ts';
export type { MeasureResult } from './portfolio/measuresOf.ts';
export { type PortfolioEntry, portfolioEntry, portfolioOf } from './portfolio/portfolioOf.ts';
export type { SectionHint } from './privacy/draftHints.ts';
export type { HintKind } from './privacy/hint.ts';
export { type ReflectionRefusal, saveReflection } from './reflections/saveReflection.ts';
export { reflectionRefusalText } from './reflections/wording.ts';
export { applyRubricChange, CHANGE_REASON_MAX } from './rubricChange/applyRubricChange.ts';
export { pastRubricChanges, previewRubricChange, type RubricPreview } from './rubricChange/preview.ts';
export { notRecomputedText, rubricChangeRefusal, rubricChangeSentences } from './rubricChange/wording.ts';
export { type DraftRefusal, saveDraft } from './saveDraft.ts';
export { type SectionProblem, sectionProblems } from './sectionProblems.ts';
export { triesIn } from './store.ts';
export type { Marking } from './submission.ts';
export {
  type CaseStanding,
  caseStanding,
  type SubmissionForStudent,
  submissionForStudent,
} from './submissionForStudent.ts';
export type { Decision, SubmissionState, Try } from './submissionState.ts';
export {
  beginRefusalText,
  draftRefusalText,
  handInRefusalText,
  hintText,
  scoreText,
  sectionProblemText,
  submissionStateText,
} from './wording.ts';
export { workKeptUntil } from './workKeptUntil.ts';
