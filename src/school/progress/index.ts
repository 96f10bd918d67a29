export { type Completion, decideCompletion } from './decideCompletion.ts';
export {
  type ActivityProgress,
  type CourseProgress,
  decideProgress,
  type Lock,
  type ModuleProgress,
} from './decideProgress.ts';
export { type ActivityState, missingInLesson } from './decideState.ts';
export type { CourseFacts } from './facts.ts';
export { covered, type Interval, isWatched } from './intervals.ts';
export { leftOnPathway, type Pathway, pathwayOf } from './pathway.ts';
export { accessTo, casesPassed, courseCompletion, factsOf, progressOf, standingIn } from './progressOf.ts';
export { type LessonRefusal, readLesson } from './readLesson.ts';
export { coverageOf } from './store.ts';
export { type Watching, watchFilm } from './watchFilm.ts';
export { lockText, missingText, stateText } from './wording.ts';
