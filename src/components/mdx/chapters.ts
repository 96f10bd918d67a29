/** A piece of rendered HTML, or the chapter of a film that is linked to after it. */
export type Piece = { html: string } | { chapter: string };

/** The mark that a step leaves where its chapter is to be linked to. */
export const chapterMark = (title: string): string => `<!--chapter:${encodeURIComponent(title)}-->`;

/** Rendered steps, cut at their marks. */
export const cutAtChapters = (rendered: string): Piece[] =>
  rendered
    .split(/<!--chapter:(.*?)-->/)
    .map((part, index) => (index % 2 === 0 ? { html: part } : { chapter: decodeURIComponent(part) }));
