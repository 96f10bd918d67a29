import type { Quiz } from '../catalogue/index.ts';
import { type Answer, type ItemForStudent, UNANSWERED } from '../items/index.ts';

/** A quiz's rule as an attempt keeps it, so that a later edit of the file changes no past result. */
export interface Rule {
  title: string;
  /** Share of the points needed, 0 to 1. */
  pass: number;
  /** Attempts allowed on the day. */
  attempts: number;
  /** How many items the attempt holds. */
  drawn: number;
  feedback: Quiz['feedback'];
}

/** How an attempt ended. Points in hundredths, `submittedAt` in ms. */
export interface Result {
  submittedAt: number;
  earned: number;
  possible: number;
  passed: boolean;
}

/** A try at a quiz; it runs until it has a result. */
export interface Attempt {
  id: string;
  person: string;
  course: string;
  /** COURSE/MODULE/ACTIVITY. */
  quiz: string;
  number: number;
  startedAt: number;
  rule: Rule;
  result: Result | undefined;
}

/** An answer as it was saved. A revision is the moment of the change in ms; the newest counts. */
export interface Saved {
  answer: Answer;
  revision: number;
}

export const NOT_SAVED: Saved = { answer: UNANSWERED, revision: 0 };

/** A question of a running attempt as its student sees it. */
export interface Question extends Saved {
  item: ItemForStudent;
}

/** A quiz attempt as its student sees it while it runs. No field of it holds anything of the key. */
export interface QuizForStudent {
  attempt: string;
  quiz: string;
  course: string;
  title: string;
  number: number;
  /** Share of the points needed to pass, 0 to 1. */
  pass: number;
  questions: Question[];
}
