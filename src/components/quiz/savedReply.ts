import { attemptRefusal, type SaveRefusal, type saveAnswers } from '../../school/assessment/index.ts';

const STATUS: Record<SaveRefusal, number> = {
  'unknown-attempt': 404,
  'already-submitted': 409,
  'time-over': 409,
  'foreign-item': 422,
};

/**
 * What a page that saves answers by itself is told.
 * @param at the moment on the server's clock, in ms, by which the page sets its own.
 */
export function savedReply(
  result: Awaited<ReturnType<typeof saveAnswers>>,
  at: number,
): { status: number; body: object } {
  return result.ok
    ? { status: 200, body: { revisions: result.revisions, messages: result.messages, now: at } }
    : { status: STATUS[result.reason], body: { message: attemptRefusal(result.reason) } };
}
