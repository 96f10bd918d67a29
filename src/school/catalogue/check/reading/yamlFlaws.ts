import { type Document, type ErrorCode, isAlias, isCollection, isScalar, type Node, visit } from 'yaml';
import type { Position } from '../finding.ts';

/** A place where YAML can't be read. */
export interface YamlFlaw {
  at: Position;
  wrong: string;
  remedy: string;
}

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'line it up with its neighbours, and close every [ { and quote that was opened above',
  BAD_SCALAR_START: 'put the text in double quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds a colon and a space in double quotes',
  BLOCK_IN_FLOW: 'write lists and maps inside [ ] and { } on one level, or put each entry on a line of its own',
  DUPLICATE_KEY: 'keep one of them',
  MISSING_CHAR: 'close the quote or bracket that is opened here, or put the whole text in double quotes',
  MULTILINE_IMPLICIT_KEY: 'put the text in double quotes, or add the colon that is missing',
  MULTIPLE_DOCS: 'remove the second ---',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'put text that begins with ! in double quotes',
};

const ANYTHING_ELSE = 'put text with special characters in double quotes, and check colons and indentation';

/** What one flaw usually drags behind it. */
const ECHOES: ErrorCode[] = ['UNEXPECTED_TOKEN', 'BAD_INDENT', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'];

/** What is wrong with a YAML document: each line once, and nothing that merely follows from the first flaw. */
export function yamlFlaws(document: Document, source: string, place: (offset: number) => Position): YamlFlaw[] {
  const flaws: YamlFlaw[] = [];
  const lines = new Set<number>();
  for (const { code, message, pos } of [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const at = place(Math.min(openedAt(document, pos[0]) ?? pos[0], source.trimEnd().length));
    if (lines.has(at.line) || (lines.size > 0 && ECHOES.includes(code))) continue;
    lines.add(at.line);
    flaws.push({ at, wrong: `not readable as YAML: ${inShort(message)}`, remedy: REMEDIES[code] ?? ANYTHING_ELSE });
  }
  return flaws.length > 0 ? flaws : aliasFlaws(document, place);
}

/** An alias to nothing is only found when the document becomes data. */
function aliasFlaws(document: Document, place: (offset: number) => Position): YamlFlaw[] {
  const flaws: YamlFlaw[] = [];
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document)) return;
      const wrong = `not readable as YAML: \`*${node.source}\` refers to nothing`;
      flaws.push({ at: place(node.range?.[0] ?? 0), wrong, remedy: 'put text that begins with * in double quotes' });
    },
  });
  return flaws;
}

/** Where the quote or bracket was opened that was still open at a place, if one was: that is where the author must look. */
function openedAt(document: Document, offset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || !opens(node) || !node.range) return;
      const [start, end] = node.range;
      if (start < offset && offset <= end + 1) opened ??= start;
    },
  });
  return opened;
}

const opens = (node: Node): boolean =>
  (isCollection(node) && node.flow === true) || (isScalar(node) && String(node.type).startsWith('QUOTE'));

const inShort = (message: string): string => message.replace(/; please use .*|^YAML: /, '').replace(/\.$/, '');
