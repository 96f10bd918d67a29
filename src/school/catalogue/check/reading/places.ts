import type { Position } from '../finding.ts';

/** The place of an offset in a text. */
export function placeIn(text: string, offset: number): Position {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { line: (text.slice(0, start).match(/\n/g)?.length ?? 0) + 1, column: offset - start + 1 };
}

/** The place of an offset in a piece of a text. @param begin where the piece begins in the whole. */
export function placeFrom(begin: Position, piece: string, offset: number): Position {
  const { line, column } = placeIn(piece, offset);
  return { line: begin.line + line - 1, column: line === 1 ? begin.column + column - 1 : column };
}

/** What the first group of a pattern holds, wherever it matches in a text. @param pattern with the flag `g`. */
export const placesIn = (text: string, pattern: RegExp): { value: string; at: Position }[] =>
  [...text.matchAll(pattern)].map((it) => {
    const value = it[1] ?? '';
    return { value, at: placeIn(text, it.index + it[0].indexOf(value)) };
  });
