export { type Accommodation, NO_ACCOMMODATION, type Profile } from './accommodations/accommodation.ts';
export { profileFields } from './accommodations/fields.ts';
export { type AccommodationRefusal, setAccommodation } from './accommodations/setAccommodation.ts';
export { accommodationFor, arrangementsOf, findProfile, profilesOf } from './accommodations/store.ts';
export { accommodationLines, accommodationRefusal } from './accommodations/wording.ts';
export {
  type AnswerInHistory,
  type AttemptForStaff,
  attemptForStaff,
  type QuestionForStaff,
} from './attemptForStaff.ts';
export { attemptForStudent, finalityOf, type QuizForStudent, type RunningQuestion } from './attemptForStudent.ts';
export type { AttemptState } from './attemptState.ts';
export { type AttemptInList, attemptsOf } from './attemptsOf.ts';
export { CERTAINTIES, earnedWithCertainty } from './certainty.ts';
export { applyCorrection, REASON_MAX } from './corrections/applyCorrection.ts';
export type { Change } from './corrections/change.ts';
export { type CorrectionForStudent, correctionsOf } from './corrections/correctionsOf.ts';
export { answerOf } from './corrections/givenAnswers.ts';
export { type ItemForStaff, itemForStaff } from './corrections/itemForStaff.ts';
export { correctionWith, type PastCorrection, type PastEffect } from './corrections/pastCorrections.ts';
export type { Asked } from './corrections/plan.ts';
export { type Preview, type PreviewedEffect, previewCorrection } from './corrections/preview.ts';
export { readChange } from './corrections/readChange.ts';
export { previewSentences } from './corrections/sentences.ts';
export { changeText, correctionRefusal, deedText } from './corrections/wording.ts';
export type { Correctness } from './correctness.ts';
export { decideCounting } from './counting.ts';
export type { StartRefusal } from './decideStart.ts';
export { type Random, seededRandom } from './draw.ts';
export { everyItemOf } from './drawAttempt.ts';
export type { GivenEssayMark } from './essays/decideEssayMark.ts';
export type { EssayFeedback, EssayMark } from './essays/essay.ts';
export { type EssayQueue, essayQueue, type MarkedAttempt, type QueuedAttempt } from './essays/essayQueue.ts';
export { type EssayForMarker, type EssaysForMarker, essaysForMarker, mayMark } from './essays/essaysForMarker.ts';
export { type EssayRefusal, type MarkedMeanwhile, markEssays, type UnfitEssays } from './essays/markEssays.ts';
export { essayRefusalText } from './essays/wording.ts';
export { endIfOver } from './expireAttempts.ts';
export { startExpiryWorker } from './expiryWorker.ts';
export { type AttemptHistory, attemptHistories } from './histories/attemptHistories.ts';
export type { QuestionResult } from './questionResult.ts';
export type { FeedbackKind } from './release.ts';
export { type PastAttempt, replayAttempt } from './replayAttempt.ts';
export { type AttemptResult, resultForStudent } from './resultForStudent.ts';
export type { Rule } from './rule.ts';
export {
  FLAG,
  type PostedAnswers,
  postedItems,
  REVISION,
  type SaveRefusal,
  SHOWN,
  SURE,
  saveAnswers,
} from './saveAnswers.ts';
export { answerSelfCheck, type CheckedAnswer, selfCheckForStudent } from './selfCheck.ts';
export { startAttempt } from './startAttempt.ts';
export { type SubmitRefusal, submitAttempt } from './submitAttempt.ts';
export type { Question } from './types.ts';
export {
  attemptRefusal,
  attemptStateText,
  certaintyText,
  correctnessText,
  feedbackText,
  momentText,
} from './wording.ts';
