import { type Document, type ErrorCode, isAlias, isCollection, isScalar, type Node, visit } from 'yaml';
import type { Position } from '../finding.ts';

/** A place where YAML can't be read. */
export interface YamlFlaw {
  at: Position;
  wrong: string;
  remedy: string;
}

/** The flaws that authors make, in their words. */
const KNOWN: Partial<Record<ErrorCode, [wrong: string, remedy: string]>> = {
  BAD_INDENT: ['the indentation does not fit', 'line it up with its neighbours'],
  BAD_SCALAR_START: ['a text begins with a special character', 'put the text in double quotes'],
  BLOCK_AS_IMPLICIT_KEY: [
    'there is a second colon in the line',
    'put text that holds a colon and a space in double quotes',
  ],
  DUPLICATE_KEY: ['the field stands twice', 'keep one of them'],
  MISSING_CHAR: ['a quote or bracket is opened and never closed', 'close it, or put the whole text in double quotes'],
  MULTILINE_IMPLICIT_KEY: ['a field has no colon', 'add the colon, or put text of several lines in double quotes'],
  MULTIPLE_DOCS: ['a line --- begins a second document', 'remove it'],
  TAB_AS_INDENT: ['there is a tab as indentation', 'indent with spaces'],
  TAG_RESOLVE_FAILED: ['a text begins with !', 'put the text in double quotes'],
};

const ANYTHING_ELSE = 'put text with special characters in double quotes, and check colons and indentation';

/** What a flaw usually drags behind it, and what one drags besides that upsets the lines after it. */
const ECHOES: ErrorCode[] = ['UNEXPECTED_TOKEN', 'BAD_INDENT', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'];
const UPSETTING: ErrorCode[] = ['TAB_AS_INDENT', 'BAD_INDENT', 'MISSING_CHAR'];

/** What is wrong with a YAML document: each line once, and nothing that merely follows from an earlier flaw. */
export function yamlFlaws(document: Document, source: string, place: (offset: number) => Position): YamlFlaw[] {
  const flaws: YamlFlaw[] = [];
  let upset = false;
  for (const { code, message, pos } of [...document.errors, ...document.warnings].toSorted(
    (a, b) => a.pos[0] - b.pos[0],
  )) {
    const at = place(Math.min(openedAt(document, pos[0]) ?? pos[0], source.trimEnd().length));
    const isEcho = ECHOES.includes(code) || (upset && code === 'BLOCK_AS_IMPLICIT_KEY');
    if (flaws.some((it) => it.at.line === at.line) || (flaws.length > 0 && isEcho)) continue;
    upset ||= UPSETTING.includes(code);
    const [wrong, remedy] = KNOWN[/ and end with a /.test(message) ? 'MISSING_CHAR' : code] ?? [
      message.replace(/\.$/, ''),
      ANYTHING_ELSE,
    ];
    flaws.push({ at, wrong: `not readable as YAML: ${wrong}`, remedy });
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
