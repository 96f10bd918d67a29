import type { QuizStanding } from '../assessment/index.ts';
import type { CaseFacts } from '../cases/index.ts';
import type { Interval } from './intervals.ts';

/** What is known of a person's reading of one lesson. */
export interface LessonFacts {
  opened: boolean;
  reachedEnd: boolean;
  /** By the button: the student's own word, which counts when scripts are off. */
  stated: boolean;
}

/** Everything that a person has done in a course, by activity path; films by id. */
export interface CourseFacts {
  lessons: ReadonlyMap<string, LessonFacts>;
  films: ReadonlyMap<string, readonly Interval[]>;
  quizzes: ReadonlyMap<string, QuizStanding>;
  cases: ReadonlyMap<string, CaseFacts>;
}

export const NO_FACTS: CourseFacts = { lessons: new Map(), films: new Map(), quizzes: new Map(), cases: new Map() };

export const UNREAD: LessonFacts = { opened: false, reachedEnd: false, stated: false };
