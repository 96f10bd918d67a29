/** An element of an XML or HTML text. Names are as they are written. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
  /** The line that it begins in, from 1; 0 in HTML, which stands in a text of its own. */
  line: number;
  /** What makes it unreadable though the text round it can be read. */
  spoiled?: string;
}

export type Node = Element | string;

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The elements directly in another, all or those of some names. */
export const childrenOf = (element: Element | undefined, ...names: string[]): Element[] =>
  (element?.children ?? []).filter(isElement).filter((it) => names.length === 0 || names.includes(it.name));

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element, name)[0];

/** All text in a node, without its tags. */
export const textIn = (node: Node | undefined): string =>
  node === undefined ? '' : isElement(node) ? node.children.map(textIn).join('') : node;

/** Every element in another at any depth, outermost first, that fits. */
export const elementsIn = (element: Element, fits: (it: Element) => boolean): Element[] =>
  childrenOf(element).flatMap((it) => [...(fits(it) ? [it] : []), ...elementsIn(it, fits)]);
