export {
  type CriterionAgreement,
  LEAST_PAIRS,
  type TotalAgreement,
} from './cases/agreementOf.ts';
export { type CaseInCourse, type CaseStatistics, caseStatistics } from './cases/caseStatistics.ts';
export { LEAST_READINGS, type MarkerDrift, RUN, type Run } from './cases/drift.ts';
export { CASE_TABLES, type CaseTableName, caseTable, isCaseTable } from './cases/tables.ts';
export { intraclassText, kappaText, noAgreementText, pointsText, severityText } from './cases/wording.ts';
export { courseStatistics, type QuizInCourse } from './courseStatistics.ts';
export { type DescribedItem, nameOfChoice } from './describe.ts';
export type { Certainty } from './formulas/calibration.ts';
export type { ChoiceCount, ChoiceTable } from './formulas/choiceTable.ts';
export type { Mastery } from './formulas/mastery.ts';
export type { Standard } from './formulas/modifiedAngoff.ts';
export type { NoReliability, Reliability } from './formulas/reliability.ts';
export type { ScoreGroup } from './formulas/scoreGroups.ts';
export type { ItemStatistics } from './itemStatistics.ts';
export { type ItemInQuiz, type QuizStatistics, quizStatistics } from './quizStatistics.ts';
export type { Remark } from './remarks.ts';
export type { TotalRow } from './rows.ts';
export { type GivenRound, ROUNDS } from './standard/decideRound.ts';
export { type RateRefusal, rateItems } from './standard/rateItems.ts';
export { type ItemToRate, passOf, type StandardOfQuiz, standardFor } from './standard/standardFor.ts';
export { rateRefusalText, ratingProblemText } from './standard/wording.ts';
export type { Which } from './store.ts';
export { inSentences } from './summary.ts';
export { attemptsTable } from './table/attemptsTable.ts';
export { isTable, TABLE_NAMES, type TableName, tableOf } from './table/tables.ts';
export { reliabilityShown, type WholeQuiz } from './wholeQuiz.ts';
export { noReliabilityText, remarkText } from './wording.ts';
