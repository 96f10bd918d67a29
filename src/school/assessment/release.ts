import type { Rule } from './types.ts';

/** The kinds of feedback that an author releases each at its own moment. */
export type FeedbackKind = keyof Rule['feedback'];

/**
 * Which kinds of feedback a student may see of a submitted attempt. An exhaustive table: a moment that is not here
 * releases nothing.
 * @param finished whether the student is through with the quiz (`isFinished`).
 */
export function releasedKinds(feedback: Rule['feedback'], finished: boolean): ReadonlySet<FeedbackKind> {
  const now = { submission: true, finished, never: false };
  const kinds = Object.keys(feedback) as FeedbackKind[];
  return new Set(kinds.filter((kind) => now[feedback[kind]]));
}

/**
 * Whether a student is through with a quiz: passed it, or has no attempt left. While an attempt runs nobody is, or the
 * page of an earlier one would be its key.
 * @param allowed attempts that the quiz allows now.
 */
export function isFinished(attempts: readonly { result: { passed: boolean } | undefined }[], allowed: number): boolean {
  if (attempts.some((it) => !it.result)) return false;
  return attempts.some((it) => it.result?.passed) || attempts.length >= allowed;
}
