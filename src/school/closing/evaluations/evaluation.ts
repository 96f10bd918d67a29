/** Whether an objective of a course was met, as a student judges it. */
export const MET = ['met', 'partly', 'not'] as const;
export type Met = (typeof MET)[number];

/** From 1, not at all, to 5, very. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

/** What somebody thinks of a course: what boards ask for, and what helps its instructors. */
export interface Evaluation {
  /** Each objective in the words that it had, and whether it was met. */
  objectives: { text: string; met: Met }[];
  /** How well it was taught. */
  teaching: Rating;
  /** How useful it is for one's own practice. */
  relevance: Rating;
  /** Whether it was free of commercial bias. */
  unbiased: boolean;
  /** Where it was not. */
  bias: string;
  /** Hours that it took, in hundredths. */
  hours: number;
  /** Whether one would recommend it. */
  recommends: boolean;
  /** What could be better; empty where nothing was written. */
  suggestions: string;
}
