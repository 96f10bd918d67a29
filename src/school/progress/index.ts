export { type Decision, decide, type LeafDecision, leafDecisions } from './completion/decide.ts';
export { certificateIn, type Explanation, explainCourse, explainDiploma, lastOf } from './completion/explain.ts';
export type { Evidence, Fact } from './completion/fact.ts';
export { noteRequirements } from './completion/noteRequirements.ts';
export { activityOf, type Leaf, leavesOf, versionOf } from './completion/requirement.ts';
export { requirementsOf } from './completion/requirementsOf.ts';
export { askedText, factText, missingText, nameOf, standingText } from './completion/wording.ts';
export {
  type ActivityProgress,
  type CourseProgress,
  decideProgress,
  type Lock,
  type ModuleProgress,
} from './decideProgress.ts';
export type { ActivityState } from './decideState.ts';
export type { Step } from './decideStep.ts';
export { covered, type Interval, isWatched } from './intervals.ts';
export { leftOnPathway, type Pathway, pathwayOf } from './pathway.ts';
export { accessTo, courseCompletion, diplomaCompletion, progressOf, standingIn } from './progressOf.ts';
export { type LessonRefusal, readLesson } from './readLesson.ts';
export { stepsOf } from './stepsOf.ts';
export { coverageOf } from './store.ts';
export { STUCK_DAYS, type Student, studentIn, studentsIn } from './students/studentsIn.ts';
export { type Watching, watchFilm } from './watchFilm.ts';
export { lockText, stateText, stepText } from './wording.ts';
