export {
  type Answer,
  answerInWords,
  fieldName,
  fieldsOf,
  forStudent,
  isAnswered,
  itemOfField,
  missingIn,
  type PostedFields,
  readAnswer,
  sameAnswer,
  UNANSWERED,
} from './answer.ts';
export type { Choice, Reading } from './kind.ts';
export { type Item, type ItemForStudent, type ItemType, itemSchema, type Response } from './kinds.ts';
export { plainText, renderInline, renderMarkdown, splitLead } from './markdown.ts';
export { earnedBy, explanationOf, gradeItem, orderFor, pointsOf, rightAnswer } from './marking.ts';
