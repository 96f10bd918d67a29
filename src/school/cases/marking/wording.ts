import { COMMENT_LIMIT, rubricProblemText } from '../../items/index.ts';
import type { Refused } from '../../outcome.ts';
import { scoreText } from '../wording.ts';
import { BANK_LIMIT, type BankRefusal } from './bank/keepComment.ts';
import type { MarkProblem } from './decideMarking.ts';
import type { Another, MarkRefusal } from './holdMark.ts';
import type { Role } from './mark.ts';
import { PASSAGE_LIMIT, type PassageProblem, WORDS_LIMIT } from './passages/decidePassage.ts';

/** What a reading is for, in a few words. */
export function roleText(role: Role): string {
  switch (role) {
    case 'first':
      return 'First reading';
    case 'second':
      return 'Second reading';
    case 'moderation':
      return 'Moderation';
    case 'appeal':
      return 'Appeal';
  }
}

/** What is wrong with a marking, as its marker reads it. */
export function markProblemText(problem: MarkProblem): string {
  switch (problem.reason) {
    case 'level-missing':
    case 'comment-long':
      return rubricProblemText(problem);
    case 'comment-missing':
      return 'Say what to work on before the next try.';
    case 'outcome-missing':
      return 'Choose whether this passes or is returned.';
    case 'below-pass':
      return `These levels come to ${scoreText(problem.score)}, below the pass mark of ${scoreText(problem.pass)}. Return it, or look at the levels again.`;
    case 'unsafe':
      return 'The path through this case left the patient unsafe, so it can’t pass, whatever the rubric says. Return it.';
    case 'answer-missing':
      return 'Answer the student’s reason: what you looked at again, and what came of it.';
    case 'answer-long':
      return `An answer holds at most ${COMMENT_LIMIT.toLocaleString('en')} characters.`;
  }
}

/** Why a marker can't write in, give or claim a reading, as they read it. */
export function markRefusalText(refusal: Refused<MarkRefusal> | Another): string {
  switch (refusal.reason) {
    case 'unknown-submission':
      return 'There is no such submission.';
    case 'not-instructor':
      return 'Only an instructor of this course marks its cases. If you were one a moment ago, your role was taken away.';
    case 'own-submission':
      return 'Nobody marks their own work.';
    case 'not-handed-in':
      return 'This is not handed in yet.';
    case 'calibrate-first':
      return 'Before you mark this case, read its model submissions.';
    case 'claimed':
      return `${by(refusal)} is marking this, so nothing of yours was kept.`;
    case 'already-marked':
      return `Already marked by ${by(refusal)}; nothing was changed.`;
  }
}

const by = (refusal: object): string => ('by' in refusal && refusal.by ? String(refusal.by) : 'someone else');

/** What is wrong with a comment on a passage, as its marker reads it. */
export function passageProblemText(problem: PassageProblem): string {
  switch (problem.reason) {
    case 'unknown-section':
      return 'Choose a section of this case.';
    case 'unknown-criterion':
      return 'Choose a criterion of this case, or none.';
    case 'words-missing':
      return 'Give the words that you comment on, as they stand in the text.';
    case 'words-long':
      return `Comment on at most ${WORDS_LIMIT.toLocaleString('en')} characters at once; the first words of a long passage do.`;
    case 'not-found':
      return 'These words are not in that section. Copy them from the text, capital letters included.';
    case 'no-such-occurrence':
      return problem.found === 1 ? 'These words are there once only.' : `These words are there ${problem.found} times.`;
    case 'text-missing':
      return 'Write the comment.';
    case 'text-long':
      return `A comment holds at most ${COMMENT_LIMIT.toLocaleString('en')} characters.`;
    case 'too-many':
      return `A reading holds at most ${PASSAGE_LIMIT} comments on passages.`;
  }
}

/** Why a comment bank could not be changed, as a marker reads it. */
export function bankRefusalText(reason: BankRefusal): string {
  switch (reason) {
    case 'unknown-case':
      return 'There is no such case for you to mark.';
    case 'unknown-criterion':
      return 'Choose a criterion of this case.';
    case 'text-missing':
      return 'Write the comment.';
    case 'text-long':
      return `A comment holds at most ${COMMENT_LIMIT.toLocaleString('en')} characters.`;
    case 'bank-full':
      return `The bank of a case holds ${BANK_LIMIT} comments. Put some of yours away first.`;
    case 'not-yours':
      return 'Only who wrote a comment can put it away.';
  }
}
