import { SECTION_LIMIT } from '../decideSave.ts';
import type { ReflectionRefusal } from './saveReflection.ts';

/** Why a note could not be saved, as its student reads it. */
export function reflectionRefusalText(reason: ReflectionRefusal): string {
  switch (reason) {
    case 'no-mark':
      return 'Notes begin with a mark: hand the case in first.';
    case 'changed-elsewhere':
      return 'This note was saved from elsewhere since this page was opened. Compare both texts, keep here what you want, and save again.';
    case 'too-long':
      return `A note holds at most ${SECTION_LIMIT.toLocaleString('en')} characters. It is not saved: shorten it and save again.`;
  }
}
