import type { Reading } from './kind.ts';
import { type Item, type ItemForStudent, kindOf, type Response } from './kinds.ts';

/** What stands where no answer was given, or one was taken back. */
export const UNANSWERED = { unanswered: true } as const;

/** An answer as it is kept: a response, or that there is none. */
export type Answer = Response | typeof UNANSWERED;

export const isAnswered = (answer: Answer): answer is Response => !('unanswered' in answer);

/** Posted fields by name; `Fields` of platform/form is one. */
export interface PostedFields {
  get(name: string): string;
  getAll(name: string): string[];
}

/** The name of the field in which an item, or a part of it, is posted. Ids hold no dot, so names can't meet. */
export const fieldName = (item: string, part = ''): string => (part === '' ? item : `${item}.${part}`);

/** The id of the item that a field belongs to. */
export const itemOfField = (name: string): string => name.split('.', 1)[0] ?? '';

/** Reads what was posted for an item. It is told only what the student knows, so it can't depend on the key. */
export function readAnswer(view: ItemForStudent, fields: PostedFields): Reading<Response> {
  const posted = {
    get: (part: string) => fields.get(fieldName(view.id, part)),
    getAll: (part: string) => fields.getAll(fieldName(view.id, part)),
  };
  return kindOf(view.type).read(view, posted) as Reading<Response>;
}

/** The fields, by name, that would post an answer: what a form shows as given. */
export function fieldsOf(view: ItemForStudent, answer: Answer): Map<string, string[]> {
  if (!isAnswered(answer)) return new Map();
  const parts = kindOf(view.type).toPosted(answer);
  return new Map(Object.entries(parts).map(([part, values]) => [fieldName(view.id, part), values]));
}

/** What an answer still lacks, in words; undefined when it is complete or there is none. */
export const missingIn = (view: ItemForStudent, answer: Answer): string | undefined =>
  isAnswered(answer) ? kindOf(view.type).missing?.(view, answer) : undefined;

/** An answer in words, in lines of Markdown; none when there is no answer. */
export const answerInWords = (view: ItemForStudent, answer: Answer): string[] =>
  isAnswered(answer) ? kindOf(view.type).inWords(view, answer) : [];

/** Whether two answers say the same. Both were read by `readAnswer`, which writes each in one way only. */
export const sameAnswer = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a student may see of an item, its options in the order given. */
export function forStudent(item: Item, order: readonly string[]): ItemForStudent {
  const { figure, film } = item;
  const view = kindOf(item.type).toStudent(item, order);
  return { ...view, ...(figure && { figure }), ...(film && { film }) } as ItemForStudent;
}
