import { isDeepStrictEqual } from 'node:util';
import { type Document, isCollection, isNode, isPair, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { RawItem } from '../types.ts';
import { itemsInYaml } from './yaml.ts';

/** What a quiz's file holds that new items must know of. */
export interface Present {
  ids: Set<string>;
  /** Whether the quiz is published. */
  isPublished: boolean;
  /** Whether it has sections, which an item must be named in to be asked. */
  hasSections: boolean;
}

/** Reads what is there; undefined where the YAML can't be read or holds no list of items. */
export function presentIn(text: string): Present | undefined {
  const document = parseDocument(text);
  const items = itemsOf(document);
  if (!items) return undefined;
  const data = document.toJS() as { items: { id?: unknown }[]; draft?: unknown; sections?: unknown };
  return {
    ids: new Set(data.items.map((it) => String(it?.id))),
    isPublished: data.draft !== true,
    hasSections: data.sections !== undefined,
  };
}

function itemsOf(document: Document): YAMLSeq | undefined {
  const items = document.errors.length === 0 ? document.get('items') : undefined;
  return isSeq(items) ? items : undefined;
}

/**
 * A quiz's file with items at the end of its list. Everything else stays as it is, letter by letter; only where the
 * list is written in brackets, or in another unusual way, is the file written anew, with its comments and in its order.
 */
export function appendItems(text: string, items: readonly RawItem[]): string {
  const before = parseDocument(text);
  const wanted = before.toJS() as { items: unknown[] };
  wanted.items = [...wanted.items, ...items];
  const inserted = insertText(text, before, items);
  if (inserted !== undefined && isDeepStrictEqual(dataIn(inserted), wanted)) return inserted;
  for (const item of items) before.addIn(['items'], before.createNode(item));
  const list = itemsOf(before);
  if (list) list.flow = false;
  return before.toString({ lineWidth: 0 });
}

function dataIn(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length === 0 ? document.toJS() : undefined;
}

/** Puts the items behind the last one, as far in as that stands. */
function insertText(text: string, document: Document, items: readonly RawItem[]): string | undefined {
  const list = itemsOf(document);
  const [first, last] = [list?.items[0], list?.items.at(-1)];
  if (!list || list.flow || !isNode(first) || !isNode(last) || !first.range || !isCollection(last)) return undefined;
  const lineStart = text.lastIndexOf('\n', first.range[0] - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0].length ?? 0;
  const end = endOfLine(text, endOf(last));
  const rest = text.slice(end).replace(/^\r?\n/, '');
  return `${text.slice(0, end)}\n\n${itemsInYaml(items, indent)}\n${rest.trim() === '' ? '' : rest}`;
}

/** Where the last thing in a node ends, without the blank lines behind it. */
function endOf(node: unknown): number {
  if (!isNode(node)) return 0;
  const own = node.range?.[1] ?? 0;
  if (!isCollection(node) || node.flow) return own;
  return Math.max(0, ...node.items.map((it) => (isPair(it) ? Math.max(endOf(it.key), endOf(it.value)) : endOf(it))));
}

/** The end of the line that a place is in; a text of several lines ends before its last line break. */
function endOfLine(text: string, at: number): number {
  const from = text.slice(0, at).trimEnd().length;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
