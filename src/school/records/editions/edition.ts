/** A course's files as the school has served them since a moment (ms). */
export interface Edition {
  course: string;
  since: number;
  /** SHA-256, in hex, of the list of its files. */
  hash: string;
  /** Path in the course's folder, and the SHA-256 of the text. */
  files: { path: string; hash: string }[];
}

/** What is known of a course's text on a day. */
export type EditionThen<E = Edition> = { edition: E } | { edition: undefined; oldest: E | undefined };

/**
 * The edition that was taught at a moment; where none is that old, the oldest that was kept.
 * @param editions of one course, in any order. @param at in ms.
 */
export function editionAt<E extends { since: number }>(editions: readonly E[], at: number): EditionThen<E> {
  const inOrder = editions.toSorted((a, b) => a.since - b.since);
  const edition = inOrder.findLast((it) => it.since <= at);
  return edition ? { edition } : { edition, oldest: inOrder[0] };
}

/** The editions that were taught at any time of a period: the one with which it began, and those that came in it. In ms. */
export function editionsIn<E extends { since: number }>(editions: readonly E[], from: number, to: number): E[] {
  const first = editionAt(editions, from).edition;
  return editions
    .filter((it) => it === first || (it.since > from && it.since <= to))
    .toSorted((a, b) => a.since - b.since);
}
