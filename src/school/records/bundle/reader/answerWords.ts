import { type Answer, answerInWords, forStudent, type Item, plainText } from '../../../items/index.ts';

/** A question and an answer as people read them. */
export interface Worded {
  question: string;
  answer: string;
}

/**
 * A question as it was asked, and what was answered, in words. Questions are kept as they were on their day: one of a
 * kind that the school no longer knows is shown as it is kept, since a bundle must not lack it.
 * @param version content of the version that was asked. @param order of its options. @param answer as it is kept.
 */
export function answerWords(version: unknown, order: readonly string[], answer: unknown): Worded {
  const question = plainText(String((version as Partial<Item> | undefined)?.stem ?? ''));
  if (answer === undefined) return { question, answer: '' };
  try {
    const lines = answerInWords(forStudent(version as Item, order), answer as Answer);
    return { question, answer: lines.map(plainText).join('\n') };
  } catch {
    return { question, answer: JSON.stringify(answer) };
  }
}
