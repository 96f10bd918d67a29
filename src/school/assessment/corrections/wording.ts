import type { ApplyRefusal } from './applyCorrection.ts';
import type { CorrectionKind } from './change.ts';
import type { PreviewRefusal } from './preview.ts';

/** Why a correction could not be shown or made, as the instructor reads it. */
export function correctionRefusal(reason: PreviewRefusal | ApplyRefusal): string {
  switch (reason) {
    case 'not-instructor':
      return 'Only an instructor of the course may correct its results.';
    case 'unknown-item':
      return 'There is no such question.';
    case 'nothing-to-change':
      return 'There is nothing to change: no attempt is marked otherwise than this would have it.';
    case 'never-given':
      return 'Nobody whose answer is marked gave this answer.';
    case 'numbers-differ':
      return 'The numbers of this question differ from attempt to attempt, and so does the right answer. Correct the question in its file and use that version.';
    case 'reason-missing':
      return 'Give the reason: students read it.';
    case 'reason-long':
      return 'Give the reason in at most 500 characters.';
    case 'stale':
      return 'What this does has changed since you looked. Nothing was corrected: look at it again, then apply it.';
  }
}

/** What a correction changed, as its students read it: a clause that tells nothing of the key. */
export function changeText(kind: CorrectionKind): string {
  switch (kind) {
    case 'version':
      return 'its marking was corrected';
    case 'drop':
      return 'it no longer counts';
    case 'accept':
      return 'a further answer is taken as right';
    case 'marking':
      return 'an instructor looked at its mark again';
  }
}

/** What a correction changed, as instructors read it. */
export function deedText(kind: CorrectionKind): string {
  switch (kind) {
    case 'version':
      return 'Marked by the version in the file';
    case 'drop':
      return 'Dropped';
    case 'accept':
      return 'A further answer accepted';
    case 'marking':
      return 'Marked again';
  }
}
