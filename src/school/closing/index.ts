export { ATTESTATION } from './attestation.ts';
export { closeCourse } from './closeCourse.ts';
export { type ClosingState, decideClosing } from './decideClosing.ts';
export type { Evaluation, Met, Rating } from './evaluation.ts';
export { type ClosingForm, closingForm, TEXT_MAX } from './form.ts';
export { inviteToClose } from './inviteToClose.ts';
export { readName } from './name.ts';
export { type Closing, closingOf, newestClosing } from './store.ts';
export { ALL_IS_DONE, closingRefusal } from './wording.ts';
