import { type Answer, type Item, type ItemForStudent, type ParameterValues, UNANSWERED } from '../items/index.ts';
import type { Rule } from './rule.ts';

/** How an attempt was handed in: by its student, or by the server when its time was over or its quiz closed. */
export interface Submission {
  /** In ms. */
  submittedAt: number;
  how: 'student' | 'time-over' | 'closed';
}

/** The grade of an attempt, once every item has its mark. Points in hundredths, `gradedAt` in ms. */
export interface Result {
  gradedAt: number;
  earned: number;
  possible: number;
  passed: boolean;
}

/** A try at a quiz; it runs until it is handed in. */
export interface Attempt {
  id: string;
  person: string;
  course: string;
  /** COURSE/MODULE/ACTIVITY. */
  quiz: string;
  number: number;
  startedAt: number;
  rule: Rule;
  /** While it runs: when its time is over (ms), the grace not counted; null where nothing limits it. */
  deadline: number | null;
  submission: Submission | undefined;
  result: Result | undefined;
}

/** An item as an attempt holds it. */
export interface PinnedItem {
  /** As it is shown, with the numbers of this attempt. */
  item: Item;
  /** KEY: the version that marks it: the one shown, unless a correction put another in its place. */
  key: Item;
  /** The hash of the version that its author wrote and that marks it. */
  keyTemplate: string;
  /** Numbers drawn for this attempt. */
  parameters: ParameterValues | null;
  /** Ids of its options in the order shown. */
  order: string[];
  section: string | null;
  /** Hundredths of a point. */
  points: number;
  /** Since when its answer is final (ms). */
  lockedAt: number | null;
}

/** What a student says about a question: the answer, how sure they are (1 to 3), and whether to look at it again. */
export interface Said {
  answer: Answer;
  certainty: number | null;
  flagged: boolean;
}

/** What was said, as it was saved. A revision is the moment of the change in ms; the newest counts. */
export interface Saved extends Said {
  revision: number;
}

export const NOT_SAVED: Saved = { answer: UNANSWERED, certainty: null, flagged: false, revision: 0 };

/** A question of a running attempt as its student sees it. */
export interface Question extends Saved {
  item: ItemForStudent;
  section: string | null;
  /** Whether its answer is final. */
  locked: boolean;
}
