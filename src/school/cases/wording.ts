import type { BeginRefusal } from './decideBegin.ts';
import { SECTION_LIMIT } from './decideSave.ts';
import type { Incomplete } from './handIn.ts';
import type { HintKind } from './privacy/hint.ts';
import type { DraftRefusal } from './saveDraft.ts';
import type { SectionProblem } from './sectionProblems.ts';
import type { SubmissionState } from './submissionState.ts';

/** A score as people read it, such as 66.6 %, rounded down as scores are. @param score in hundredths of a percent. */
export const scoreText = (score: number): string => `${Math.floor(score / 10) / 10}\u00a0%`;

/** The state of a try in a few words, as its student reads it. */
export function submissionStateText(state: SubmissionState): string {
  switch (state) {
    case 'draft':
      return 'Draft';
    case 'handed-in':
      return 'Waiting for its mark';
    case 'returned':
      return 'Returned';
    case 'passed':
      return 'Passed';
  }
}

/** Why no try can be begun, as a student reads it. */
export function beginRefusalText(reason: BeginRefusal): string {
  switch (reason) {
    case 'not-enrolled':
      return 'Enrol in the course to work on this case.';
    case 'locked':
      return 'This case is locked for now.';
    case 'passed':
      return 'You have passed this case.';
    case 'waiting':
      return 'Your work waits for its mark. You will get a message.';
    case 'no-tries-left':
      return 'You have used every try at this case. Talk to your instructor about what comes next.';
  }
}

/** Why a draft could not be saved or handed in, as its student reads it. */
export function draftRefusalText(reason: DraftRefusal): string {
  switch (reason) {
    case 'unknown-submission':
      return 'There is no such draft.';
    case 'handed-in':
      return 'This try is handed in, perhaps in another tab, and can’t be changed any more. What you typed here was not saved.';
    case 'unknown-section':
      return 'This case has no such section. Open the page again.';
  }
}

/** Why a draft could not be handed in, as its student reads it. */
export function handInRefusalText(reason: DraftRefusal | Incomplete['reason']): string {
  switch (reason) {
    case 'incomplete':
      return 'This can’t be handed in yet.';
    case 'encounter-open':
      return 'See your patient to the end first: a case is handed in once you know what became of them.';
    case 'changed-since-review':
      return 'The draft was changed in another tab since you read it over. This is how it stands now: read it again.';
    case 'privacy-unstated':
      return 'Confirm that nobody can be recognised, and that whoever you tell of agreed.';
    case 'hints-unread':
      return 'Look at each place that may tell who somebody is. Change it, or say that you hand it in as it is.';
    default:
      return draftRefusalText(reason);
  }
}

/** Why a place in a text is pointed at, as its student reads it. */
export function hintText(kind: HintKind): string {
  switch (kind) {
    case 'name':
      return 'looks like a person’s name: leave it out, or write “the client”';
    case 'date':
      return 'looks like a full date: write the year, an age or how long ago';
    case 'phone':
      return 'looks like a phone number: leave it out';
    case 'email':
      return 'looks like an e-mail address: leave it out';
    case 'address':
      return 'looks like an address: write a region at most';
    case 'postcode':
      return 'looks like a postcode: write a region at most';
    case 'record':
      return 'looks like the number of a record, an insurance or a person: leave it out';
    case 'profile':
      return 'looks like somebody’s profile: leave it out';
  }
}

/** What is wrong with a section, as its student reads it. */
export function sectionProblemText(problem: SectionProblem): string {
  switch (problem.reason) {
    case 'too-long':
      return `This is ${problem.characters.toLocaleString('en')} characters; a section holds ${SECTION_LIMIT.toLocaleString('en')}. It is not saved: shorten it and save again.`;
    case 'changed-elsewhere':
      return 'This section was saved from elsewhere since this page was opened: another tab, another device, or this tab before you went back. Compare both texts, keep here what you want, and save again.';
    case 'too-few-words':
      return `${problem.words} words so far; at least ${problem.least} are asked for.`;
    case 'too-many-words':
      return `${problem.words} words; at most ${problem.most} are asked for.`;
  }
}
