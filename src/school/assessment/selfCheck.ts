import { findSelfChecks } from '../catalogue/index.ts';
import {
  drawParameters,
  explanationOf,
  forStudent,
  gradeItem,
  type Item,
  type ItemForStudent,
  instantiate,
  needsPerson,
  orderFor,
  type PostedFields,
  readAnswer,
} from '../items/index.ts';
import { correctnessOf } from './correctness.ts';
import { type Random, seededRandom, shuffled } from './draw.ts';
import { versionOf } from './itemVersion.ts';
import { answerTo, type QuestionResult } from './questionResult.ts';

/** What came of an answer to a self-check: the outcome, or what to tell whoever answered nothing that could be read. */
export type CheckedAnswer = { ok: true; result: QuestionResult } | { ok: false; message: string };

/**
 * A self-check of a lesson as a student may see it; undefined when the lesson has none of that id.
 * @param lesson COURSE/MODULE/ACTIVITY.
 */
export function selfCheckForStudent(lesson: string, id: string): ItemForStudent | undefined {
  const item = findItem(lesson, id);
  return item && toView(item);
}

/**
 * Marks an answer to a self-check at once. Nothing is kept and nothing counts, so all is told: right or wrong, why, and
 * the right answer. Undefined when the lesson has no self-check of that id.
 */
export function answerSelfCheck(lesson: string, id: string, posted: PostedFields): CheckedAnswer | undefined {
  const item = findItem(lesson, id);
  if (!item) return undefined;
  const view = toView(item);
  const reading = readAnswer(view, posted);
  if (reading.state === 'unanswered') return { ok: false, message: 'Answer first, then check.' };
  if (reading.state === 'unreadable') return { ok: false, message: reading.message };
  const answer = reading.response;
  // What only a person can mark, the student compares with the model.
  const marked = !needsPerson(item, answer) && { correctness: correctnessOf(answer, gradeItem(item, answer), 100) };
  return {
    ok: true,
    result: {
      item: view,
      answer,
      certainty: null,
      section: null,
      ...marked,
      explanation: explanationOf(item, answer),
      ...answerTo(item, answer),
    },
  };
}

/** A self-check with its numbers, the same for everyone. */
function findItem(lesson: string, id: string): Item | undefined {
  const item = findSelfChecks(lesson).find((it) => it.id === id);
  return item && instantiate(item, drawParameters(item, seededRandom(versionOf(item))));
}

/**
 * A lesson is rendered once for all, so the order is the same for everyone. It is drawn from the item's whole content,
 * key included: whoever knows only what a lesson shows can't draw it again and find the author's order behind it.
 */
function toView(item: Item): ItemForStudent {
  const random = seededRandom(versionOf(item));
  return forStudent(
    item,
    orderFor(item, true, (ids, isKey) => (isKey ? otherOrder : shuffled)(ids, random)),
  );
}

/** A random order that differs from the one given, where there are two things or more. */
function otherOrder(ids: readonly string[], random: Random): string[] {
  const order = shuffled(ids, random);
  const [first, ...rest] = order;
  return first !== undefined && order.every((id, at) => id === ids[at]) ? [...rest, first] : order;
}
