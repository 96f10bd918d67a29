import type { Position } from '../finding.ts';
import { beginOf, nodesOf } from './elements.ts';
import type { Source } from './source.ts';

/** A comment by which an author answers a finding: `check-off: rule — reason`. */
export interface Silence {
  source: Source;
  at: Position;
  /** Empty where none is named. */
  rule: string;
  reason: string;
  /** The lines whose findings it answers. */
  lines: ReadonlySet<number>;
}

const SIGN = /^\s*check-off:\s*([^\s—–:]*)(?:\s+[—–-]+\s+(.*?))?\s*$/;

/** How a comment is written in each kind of file; the first group is what it says. */
const HASH = /(?:^|\s)(#\s*(check-off:.*)$)/;
const COMMENTS: [file: RegExp, comment: RegExp][] = [
  [/\.(yaml|bib|mdx)$/, HASH],
  [/\.vtt$/, /^(NOTE\s+(check-off:.*)$)/],
  [/\.svg$/, /(<!--\s*(check-off:.*?)-->)/],
];

/** What stands above the first thing that a file says: a comment there is about the file as a whole, too. */
const NOTHING_YET = /^\s*(#.*|---|WEBVTT.*|%.*)?$/;

/** Every comment in a file that silences a rule. */
export function silencesIn(source: Source): Silence[] {
  if (!source.text.includes('check-off:')) return [];
  const lines = source.text.split(/\r\n|\r|\n/);
  return [...inLines(source, lines), ...inBody(source)].flatMap(({ at, comment, says }) => {
    const [, rule = '', reason = ''] = SIGN.exec(says) ?? [];
    return [{ source, at, rule, reason, lines: linesFor(lines, at.line - 1, comment) }];
  });
}

interface Comment {
  at: Position;
  /** As it is written, with its signs. */
  comment: string;
  says: string;
}

function inLines(source: Source, lines: string[]): Comment[] {
  const pattern = COMMENTS.find(([file]) => file.test(source.name))?.[1];
  // Below its front matter a lesson has comments of another kind, and `#` begins a heading.
  const end = source.name.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
  return lines.slice(0, Math.max(0, end)).flatMap((line, index) => {
    const match = pattern?.exec(line);
    const [, comment = '', says = ''] = match ?? [];
    return match ? [{ at: { line: index + 1, column: line.indexOf(comment) + 1 }, comment, says }] : [];
  });
}

const inBody = (source: Source): Comment[] =>
  nodesOf(source).flatMap((node) => {
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
    const says = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1] ?? '';
    return says.trimStart().startsWith('check-off:')
      ? [{ at: beginOf(node), comment: `{${node.value}}`, says: says.replace(/\s+/g, ' ') }]
      : [];
  });

/** A comment beside something answers for its line, and one on a line of its own for the next line that says something. */
function linesFor(lines: string[], index: number, comment: string): Set<number> {
  if ((lines[index] ?? '').replace(comment, '').trim() !== '') return new Set([index + 1]);
  const isComment = (line: string) => /^\s*(#|\{\/\*|NOTE\b|<!--|$)/.test(line);
  const offset = lines.slice(index + 1).findIndex((line) => !isComment(line));
  const next = offset === -1 ? [] : [index + 2 + offset];
  return new Set(lines.slice(0, index).every((line) => NOTHING_YET.test(line)) ? [1, ...next] : next);
}
