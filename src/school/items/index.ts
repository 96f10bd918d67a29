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
export { countWords, countWrittenWords } from './countWords.ts';
export type { FigureOfItem, MomentOfFilm } from './fields.ts';
export { FormulaError } from './formula.ts';
export { cutAtGaps } from './gaps.ts';
export type { Choice, Panel, Reading, Tallied } from './kind.ts';
export { cellOf } from './kinds/grid.ts';
export { letterOf } from './kinds/hotspot.ts';
export { type KeyFeatureQuestion, lineOf } from './kinds/keyFeature.ts';
export type { Spot, Where } from './kinds/places.ts';
export { NOT_PART } from './kinds/sequence.ts';
export { ITEM_TYPES, type Item, type ItemForStudent, type ItemType, itemSchema, type Response } from './kinds.ts';
export { plainText, renderInline, renderMarkdown, splitLead } from './markdown.ts';
export {
  earnedOf,
  explanationOf,
  gradeItem,
  needsPerson,
  orderFor,
  panelsOf,
  pointsOf,
  rightAnswer,
  talliedIn,
  tallyOf,
} from './marking.ts';
export { drawParameters, instantiate, type ParameterValues } from './parameters.ts';
export { type Criterion, FULL_SCORE, passMark, rubric, weightedScore } from './rubric.ts';
export {
  COMMENT_LIMIT,
  type RubricMark,
  type RubricProblem,
  rubricProblems,
  rubricProblemText,
} from './rubricMark.ts';
export { normalText } from './text/normalText.ts';
export { writeMoment } from './typedMoment.ts';
export { readNumber } from './typedNumber.ts';
