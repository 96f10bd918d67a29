export { type Board, boardFile, type Edition } from './boardFile.ts';
export type { Counted, Spent } from './countedHours.ts';
export {
  type Approval,
  type CourseApproval,
  type CourseFacts,
  judge,
  type Requirement,
  saysWord,
  type Verdict,
} from './judge.ts';
export { type LicenceNumber, readLicenceNumber } from './licenceNumber.ts';
export { type Credit, type Part, type Period, periodOf } from './period.ts';
export { periodFrom, type RenewalPeriod, renewalPeriod } from './renewal.ts';
export type { Rule, RuleKind, RuleOf } from './ruleFile.ts';
export { type RuleOn, ruleOn, rulesOf, verifiedRulesOf } from './ruleOn.ts';
export { activityText, deliveryText, remedyText, ruleText } from './wording.ts';
export { ACTIVITIES, type ActivityKind, type CertificateField, DELIVERIES, type Delivery } from './words.ts';
