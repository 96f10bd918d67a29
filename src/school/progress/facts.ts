import type { Interval } from './intervals.ts';

/** What is known of a person's reading of one lesson. */
export interface LessonFacts {
  opened: boolean;
  reachedEnd: boolean;
  /** By the button: the student's own word, which counts when scripts are off. */
  stated: boolean;
}

/** What is known of one quiz. */
export interface QuizFacts {
  /** Id of the attempt that is running, if one is. */
  running: string | undefined;
  attemptsUsed: number;
  /** Best score of the submitted attempts, 0 to 1. */
  best: number | undefined;
  passed: boolean;
}

/** What is known of one case study: its newest submission. */
export interface CaseFacts {
  submission: string;
  state: 'draft' | 'handed-in' | 'returned' | 'passed';
  /** Share of the weighted rubric, 0 to 1, once marked. */
  score: number | undefined;
}

/** Everything that a person has done in a course, by activity path; films by id. */
export interface CourseFacts {
  lessons: ReadonlyMap<string, LessonFacts>;
  films: ReadonlyMap<string, readonly Interval[]>;
  quizzes: ReadonlyMap<string, QuizFacts>;
  cases: ReadonlyMap<string, CaseFacts>;
}

export const NO_FACTS: CourseFacts = { lessons: new Map(), films: new Map(), quizzes: new Map(), cases: new Map() };

export const UNREAD: LessonFacts = { opened: false, reachedEnd: false, stated: false };
