/** A place in a file; both count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** Where a file begins: the place of what is wrong with a file as a whole. */
export const START: Position = { line: 1, column: 1 };

/** Something wrong in a file of the school, and what its author can do about it. */
export interface Problem extends Position {
  /** The file's path as it is printed. */
  file: string;
  wrong: string;
  remedy: string;
}

/** A problem with the name of the rule that found it. */
export interface Finding extends Problem {
  rule: string;
}

/** Puts together a problem. `where` is anything that has a path: a file, or a folder. */
export const problem = (where: { path: string }, at: Position, wrong: string, remedy: string): Problem => ({
  file: where.path,
  line: at.line,
  column: at.column,
  wrong,
  remedy,
});

/** A problem as one line: `file:line:column  what is wrong  what to do`. */
export const writeProblem = (it: Problem): string => `${it.file}:${it.line}:${it.column}  ${it.wrong}  ${it.remedy}`;

/** A finding as one line, with the rule's name at its end, by which it can be silenced. */
export const writeFinding = (it: Finding): string => `${writeProblem(it)}  [${it.rule}]`;

/** Orders by file, then by place. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
