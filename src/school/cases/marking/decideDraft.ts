import type { GivenMark } from './decideMarking.ts';
import type { Mark } from './mark.ts';

/** A marking as it stands in its form. */
export interface TypedMark {
  given: GivenMark;
  /** The moment of the change, in ms on the school's clock. */
  revision: number;
  /** Revision of what the page was filled with, so that another tab's work is not written over. */
  shown?: number;
}

/** Decides what becomes of a typed draft: an older one never overwrites a newer, nor one that was not seen. */
export function decideDraft(
  { draft, savedAt }: Pick<Mark, 'draft' | 'savedAt'>,
  { given, revision, shown }: TypedMark,
): 'write' | 'same' | 'older' | 'changed-elsewhere' {
  if (draft && sameMark(draft, given)) return 'same';
  if (shown !== undefined && (savedAt ?? 0) > shown) return 'changed-elsewhere';
  return revision < (savedAt ?? 0) ? 'older' : 'write';
}

/** Whether two markings say the same, in whatever order their criteria stand. */
export const sameMark = (a: GivenMark, b: GivenMark): boolean => inOrder(a) === inOrder(b);

const inOrder = ({ levels, comments, comment, outcome, answer = '' }: GivenMark): string =>
  JSON.stringify([sorted(levels), sorted(comments), comment, outcome ?? null, answer]);

/** An empty comment is none. */
const sorted = (by: Readonly<Record<string, number | string>>) =>
  Object.entries(by)
    .filter(([, value]) => value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
