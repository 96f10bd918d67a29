export { type Decision, decide, type LeafDecision, leafDecisions } from './completion/decide.ts';
export type { Evidence, Fact } from './completion/fact.ts';
export { noteRequirements } from './completion/noteRequirements.ts';
export { leavesOf, versionOf } from './completion/requirement.ts';
export { requirementsOf } from './completion/requirementsOf.ts';
export { missingText } from './completion/wording.ts';
export {
  type ActivityProgress,
  type CourseProgress,
  decideProgress,
  type Lock,
  type ModuleProgress,
} from './decideProgress.ts';
export type { ActivityState } from './decideState.ts';
export { covered, type Interval, isWatched } from './intervals.ts';
export { leftOnPathway, type Pathway, pathwayOf } from './pathway.ts';
export { accessTo, courseCompletion, diplomaCompletion, progressOf, standingIn } from './progressOf.ts';
export { type LessonRefusal, readLesson } from './readLesson.ts';
export { coverageOf } from './store.ts';
export { type Watching, watchFilm } from './watchFilm.ts';
export { lockText, stateText } from './wording.ts';
