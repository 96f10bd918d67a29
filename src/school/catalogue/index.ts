export { searchReferences, whoWrote } from './bibliography.ts';
export { candidatesFor } from './candidates.ts';
export { type Cue, readCues } from './captions.ts';
export {
  activitiesOf,
  boards,
  catalogue,
  courses,
  diplomas,
  findActivity,
  findBoard,
  findCase,
  findCourse,
  findDiploma,
  findFilm,
  findInstructor,
  findModule,
  findOffer,
  findQuiz,
  findReference,
  findSelfChecks,
  offers,
  refundPolicies,
  school,
  useCatalogue,
} from './catalogue.ts';
export { certifies } from './certifies.ts';
export { COMPONENTS } from './check/components.ts';
export { nearest } from './check/reading/nearest.ts';
export { GUIDE_GROUPS } from './files/guide.ts';
export { type ActivityHours, type CourseHours, hoursOf } from './hours/hoursOf.ts';
export { judgeCourse } from './hours/judgeCourse.ts';
export { type KeepingRule, keepingRules, longestRule } from './keeping.ts';
export { allParts, coursesNamed, type Part, type PartOf } from './pathwayParts.ts';
export type { Reference } from './reference.ts';
export { type TranscriptPart, transcriptOf } from './transcript.ts';
export type {
  Activity,
  Amounts,
  CaseHead,
  CaseStudy,
  Catalogue,
  Course,
  Diploma,
  Film,
  InstalmentPlan,
  Instructor,
  Lesson,
  Module,
  Offer,
  Price,
  Quiz,
  QuizHead,
  RefundPolicy,
  School,
} from './types.ts';
export { namesIn, termsIn, type Used, usesOf } from './uses.ts';
export { type WrittenReference, writeReference } from './writeReference.ts';
