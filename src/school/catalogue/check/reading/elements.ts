import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Position } from '../finding.ts';
import { type Body, bodyOf } from './body.ts';
import { oncePer } from './oncePer.ts';
import { placeFrom } from './places.ts';
import type { Source } from './source.ts';

/** An attribute of a tag. Its value is code where neither a text nor a plain literal such as `{5}` is given. */
export interface Attribute {
  name: string;
  value: unknown;
  isCode: boolean;
  at: Position;
}

/** A tag in the body of a file: a component such as `Figure`, or an HTML element such as `br`. */
export interface Element {
  name: string;
  attributes: Attribute[];
  at: Position;
  node: ElementNode;
  /** The tags that it stands in, the nearest first. */
  within: Element[];
}

type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Every node of a file's body, in order. */
export const nodesOf = oncePer((source) => bodyOf(source).nodes.flatMap(withDescendants));

/** What is in a node. */
export const childrenOf = (node: MdastNode): MdastNode[] => ('children' in node ? node.children : []);

/** A node and everything in it, in order. */
export const withDescendants = (node: MdastNode): MdastNode[] => [node, ...childrenOf(node).flatMap(withDescendants)];

/** Where a node begins. */
export const beginOf = (node: MdastNode): Position => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

const isElement = (node: MdastNode): node is ElementNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The name of a tag; of anything else ''. */
export const nameOf = (node: MdastNode): string => (isElement(node) ? (node.name ?? '') : '');

/** Every tag in the body of a file; `<>` has the name ''. */
export const elementsOf = oncePer((source): Element[] => {
  const body = bodyOf(source);
  const elementsIn = (node: MdastNode, within: Element[]): Element[] => {
    const children = childrenOf(node);
    if (!isElement(node)) return children.flatMap((it) => elementsIn(it, within));
    const attributes = node.attributes.map((it) => attribute(it, node, body));
    const element = { name: node.name ?? '', attributes, at: beginOf(node), node, within };
    return [element, ...children.flatMap((it) => elementsIn(it, [element, ...within]))];
  };
  return body.nodes.flatMap((it) => elementsIn(it, []));
});

/** The text of an attribute of each tag of a name, where it stands: the ids of all figures, say. */
export const attributesOf = (source: Source, name: string, attribute: string): { value: string; at: Position }[] =>
  elementsOf(source)
    .filter((it) => it.name === name)
    .flatMap((it) => it.attributes.filter((own) => own.name === attribute && typeof own.value === 'string'))
    .map(({ value, at }) => ({ value: value as string, at }));

type AttributeNode = ElementNode['attributes'][number];

function attribute(it: AttributeNode, node: MdastNode, body: Body): Attribute {
  if (it.type === 'mdxJsxExpressionAttribute')
    return { name: '', value: undefined, isCode: true, at: within(node, body, '{') };
  const at = within(node, body, it.name);
  if (it.value === null || it.value === undefined) return { name: it.name, value: true, isCode: false, at };
  if (typeof it.value === 'string') return { name: it.name, value: it.value, isCode: false, at };
  return { name: it.name, at, ...literal(it.value.value) };
}

/** The value of code that is one plain literal: a number, true, false, null or a text in double quotes. */
function literal(code: string): { value: unknown; isCode: boolean } {
  try {
    const value: unknown = JSON.parse(code);
    return { value, isCode: typeof value === 'object' && value !== null };
  } catch {
    return { value: undefined, isCode: true };
  }
}

/** Where an attribute stands: the tree gives only its tag's place, so it is looked up in the text of the tag. */
function within(node: MdastNode, { text }: Body, name: string): Position {
  const begin = beginOf(node);
  const { start, end } = node.position ?? { start: undefined, end: undefined };
  const tag = text.slice(start?.offset ?? 0, end?.offset ?? 0);
  const found = name === '{' ? tag.search(/\s\{/) : tag.search(new RegExp(`\\s${RegExp.escape(name)}\\s*[=/>\\s]`));
  return found === -1 ? begin : placeFrom(begin, tag, found + 1);
}
