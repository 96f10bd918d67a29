export { creditedHours, type Decision, decide, type LeafDecision, leafDecisions } from './completion/decide.ts';
export { certificateIn, type Explanation, explainCourse, lastOf } from './completion/explain.ts';
export type { Evidence, Fact } from './completion/fact.ts';
export { noteRequirements } from './completion/noteRequirements.ts';
export { activityOf, isGroup, type Leaf, leavesOf, type Requirement, versionOf } from './completion/requirement.ts';
export { requirementsOf } from './completion/requirementsOf.ts';
export { askedText, factText, missingText, nameOf, partName, standingText } from './completion/wording.ts';
export {
  type Access,
  type ActivityProgress,
  type CourseProgress,
  decideProgress,
  hasPlace,
  type Lock,
  type ModuleProgress,
} from './decideProgress.ts';
export type { ActivityState } from './decideState.ts';
export type { Step } from './decideStep.ts';
export { covered, type Interval, isWatched } from './intervals.ts';
export { isFilmHeld } from './isFilmHeld.ts';
export type { Entry, OwnRules } from './pathway/decideRules.ts';
export { enterPathway } from './pathway/enterPathway.ts';
export { explainDiploma } from './pathway/explainDiploma.ts';
export { moveRules } from './pathway/moveRules.ts';
export type { Offer } from './pathway/offer.ts';
export { leftOnPathway, type Pathway, pathwayOf } from './pathway/pathwayOf.ts';
export { newRoad, type Road } from './pathway/road.ts';
export { settleDiploma } from './pathway/settle.ts';
export type { Stage, Way } from './pathway/ways.ts';
export { accessTo, courseCompletion, progressOf, standingIn } from './progressOf.ts';
export { type LessonRefusal, readLesson } from './readLesson.ts';
export { stepsOf } from './stepsOf.ts';
export { coverageOf } from './store.ts';
export { STUCK_DAYS, type Student, studentIn, studentsIn } from './students/studentsIn.ts';
export { type Watching, watchFilm } from './watchFilm.ts';
export { accessText, lockText, stateText, stepText } from './wording.ts';
