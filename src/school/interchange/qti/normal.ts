import { plainName } from '../file/recognise.ts';
import { type Element, isElement, type Node } from '../xml/node.ts';

/**
 * An element in QTI 2's names, whichever version it is written in: `qti-simple-choice` with `match-max` becomes
 * `simpleChoice` with `matchMax`. QTI 3 renamed everything and changed little else.
 */
export const normal = (element: Element): Element => ({
  ...element,
  name: plainName(element.name),
  attributes: Object.fromEntries(Object.entries(element.attributes).map(([key, value]) => [camel(key), value])),
  children: element.children.map((it) => (isElement(it) ? normal(it) : it)),
});

const camel = (name: string): string =>
  /^(data|aria|xml|xmlns)\b/.test(name) ? name : name.replace(/-([a-z0-9])/g, (_, it: string) => it.toUpperCase());

/** Nodes without the elements that fit, at any depth; each may leave something in its place. */
export const replaced = (nodes: readonly Node[], change: (it: Element) => Node[] | undefined): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    return change(node) ?? [{ ...node, children: replaced(node.children, change) }];
  });
