/** A stretch of time, in ms since 1970. */
export interface Span {
  from: number;
  until: number;
}

/** A moment within a span. @param share 0 for its start, 1 for its end. */
export const moment = ({ from, until }: Span, share: number): number => Math.round(from + (until - from) * share);

/** A part of a span, from one share of it to another. */
export const part = (span: Span, from: number, until: number): Span => ({
  from: moment(span, from),
  until: moment(span, until),
});

/** A span cut into equal parts, so that a course of any length fits into the same weeks. */
export const parts = (span: Span, count: number): Span[] =>
  Array.from({ length: count }, (_, index) => part(span, index / count, (index + 1) / count));
