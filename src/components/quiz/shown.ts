import type { PostedAnswers, QuizForStudent, RunningQuestion } from '../../school/assessment/index.ts';
import { fieldsOf, type PostedFields } from '../../school/items/index.ts';

/** A question as a form shows it: which fields hold what, and what is wrong with it. */
export interface ShownQuestion {
  question: RunningQuestion;
  /** Its place among the questions, from 1. */
  number: number;
  fields: PostedFields;
  message: string | undefined;
}

/**
 * The questions of an attempt as a form shows them: answers as they are saved, and what could not be read as it was
 * typed, with the message beside it.
 * @param messages by item, with the post that they are about.
 */
export function shownQuestions(
  quiz: QuizForStudent,
  messages: Record<string, string> = {},
  posted?: PostedAnswers,
): ShownQuestion[] {
  return quiz.questions.map((question, index) => {
    const message = messages[question.item.id];
    const fields = message !== undefined && posted ? posted : savedFields(question);
    return { question, number: index + 1, fields, message };
  });
}

function savedFields({ item, answer }: RunningQuestion): PostedFields {
  const fields = fieldsOf(item, answer);
  return { get: (name) => fields.get(name)?.[0] ?? '', getAll: (name) => fields.get(name) ?? [] };
}

/** Questions in the sections of their quiz, in order; all in one without a heading where it has none. */
export function withSections<S extends { id: string }, Q extends { question: { section: string | null } }>(
  { sections }: { sections: readonly S[] },
  questions: readonly Q[],
): { section: S | undefined; questions: Q[] }[] {
  return [...Map.groupBy(questions, (it) => it.question.section)].map(([id, own]) => ({
    section: sections.find((it) => it.id === id),
    questions: own,
  }));
}

/** The fields of a question that nobody has answered. */
export const NO_FIELDS: PostedFields = { get: () => '', getAll: () => [] };

/** The id of a self-check in its lesson: where the way back leads. */
export const selfCheckAnchor = (item: string): string => `check-${item}`;

/** The id of a question's element: where links to it lead. */
export const anchorOf = (item: string): string => `question-${item}`;

/** The id of an element that says something about a question. */
export const describes = (item: string, what: 'more' | 'hint' | 'message' | 'unit' | 'options' | 'criteria'): string =>
  `${what}-${item}`;
