import { type MdastNode, mdxToJs, mdxToMdast } from 'satteri';
import type { Position } from '../finding.ts';
import { type MdxFlaw, mdxFlaw } from './mdxFlaw.ts';
import { oncePer } from './oncePer.ts';
import { bodyText } from './source.ts';

/** The MDX of a lesson, case or page, on the lines of its file. */
export interface Body {
  /** Empty where the MDX can't be read at all. */
  nodes: MdastNode[];
  flaws: MdxFlaw[];
  /** The text that was read, with the front matter blank. */
  text: string;
}

const NO_BODY: Body = { nodes: [], flaws: [], text: '' };

/** More broken tags than this in one file, and the rest may wait for the next run. */
const MOST_READINGS = 40;

/** How deep a text may be nested. */
const DEEPEST = 100;

/** Reads a file's MDX; a file without front matter has none. */
export const bodyOf = oncePer(
  (source): Body => (source.name.endsWith('.mdx') && source.head ? readBody(bodyText(source)) : NO_BODY),
);

/**
 * The compiler stops at the first flaw. So that one run tells them all, the sign that opens a flaw is put out of the
 * way and the text read again; columns stay as they are.
 */
function readBody(text: string): Body {
  const flaws: MdxFlaw[] = [];
  let readable = text;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const read = tryTo(() => mdxToMdast(readable));
    if ('value' in read) {
      const deep = tooDeepIn(read.value);
      if (deep) return { nodes: [], flaws: [...flaws, deep], text };
      const compiled = tryTo(() => mdxToJs(readable));
      if ('error' in compiled) flaws.push(mdxFlaw(compiled.error, readable));
      return { nodes: [read.value], flaws, text };
    }
    const flaw = mdxFlaw(read.error, readable);
    if (!flaws.some((earlier) => follows(flaw, earlier))) flaws.push(flaw);
    const offset = signBefore(readable, flaw.at);
    if (offset === -1) break;
    readable = `${readable.slice(0, offset)}.${readable.slice(offset + 1)}`;
  }
  return { nodes: [], flaws, text };
}

/** Where tags, lists or quotes stand in each other deeper than anyone writes, and than can be read step by step. */
function tooDeepIn(root: MdastNode): MdxFlaw | undefined {
  let layer: readonly MdastNode[] = [root];
  for (let depth = 0; depth <= DEEPEST; depth += 1)
    layer = layer.flatMap((it) => ('children' in it ? it.children : []));
  const at = layer[0]?.position?.start;
  return layer.length > 0
    ? {
        at: { line: at?.line ?? 1, column: at?.column ?? 1 },
        wrong: `tags, lists or quotes stand more than ${DEEPEST} deep in each other here`,
        remedy: 'let fewer of them stand in each other',
        tag: undefined,
      }
    : undefined;
}

/** Whether a flaw only follows from an earlier one: the end of a tag whose beginning is broken, or what stands inside one. */
function follows({ at, tag }: MdxFlaw, earlier: MdxFlaw): boolean {
  if (tag?.startsWith('/')) return at.line === earlier.at.line || tag === `/${earlier.tag}`;
  return tag === undefined && earlier.tag !== undefined && at.line === earlier.at.line;
}

function tryTo<T>(read: () => T): { value: T } | { error: string } {
  try {
    return { value: read() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Where the `<` or `{` is that a flaw at a place begins with: the nearest one before it. */
function signBefore(text: string, at: Position): number {
  const before = text
    .split('\n')
    .slice(0, at.line - 1)
    .join('\n');
  const offset = (at.line > 1 ? before.length + 1 : 0) + at.column - 1;
  return Math.max(text.lastIndexOf('<', offset), text.lastIndexOf('{', offset));
}
