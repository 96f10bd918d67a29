import { SaxesParser } from 'saxes';
import type { Flaw } from '../types.ts';
import type { Element } from './node.ts';

/** What one document may hold at most: elements in each other, and elements in all. */
const DEEPEST = 100;
const MOST = 500_000;

/** Flaws after which the parser still knows where it is, so that they spoil one question and not the file. */
const LOCAL = /undefined entity|disallowed character in entity name|disallowed character\.$|malformed character entity/;

/** Ends the parser's work, which has no other way out. */
class Stopped extends Error {
  readonly flaw: Flaw;

  constructor(flaw: Flaw) {
    super(flaw.wrong);
    this.flaw = flaw;
  }
}

/**
 * Reads an XML document into a tree. A document type is refused, since it is what entities are declared in: so none is
 * ever expanded, and nothing outside the file is ever looked for. An entity that nothing declares spoils the child of
 * the root that it stands in.
 */
export function parseXml(text: string): { root: Element } | { flaw: Flaw } {
  const tree = new Tree();
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stop = (line: number, wrong: string, remedy: string): never => {
    throw new Stopped({ line, wrong, remedy });
  };
  parser.on('doctype', () => {
    throw new Stopped(documentType(lineAt(text, text.lastIndexOf('<!DOCTYPE', parser.position))));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (tree.depth >= DEEPEST) stop(parser.line, `elements stand more than ${DEEPEST} deep in each other`, EXPORT_ANEW);
    if (tree.count >= MOST) stop(parser.line, `the file holds more than ${MOST} elements`, 'import it in parts');
    tree.open(name, attributes, openedAt ?? parser.line);
    openedAt = undefined;
  });
  let openedAt: number | undefined;
  parser.on('opentagstart', () => {
    openedAt = parser.line;
  });
  parser.on('closetag', () => tree.close());
  parser.on('text', (it) => tree.add(it));
  parser.on('cdata', (it) => tree.add(it));
  parser.on('error', ({ message }) => {
    const wrong = message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '');
    if (LOCAL.test(message) && tree.spoil(wrong === 'undefined entity' ? UNDECLARED : wrong)) return;
    stop(parser.line, `the file is not readable as XML: ${wrong}`, EXPORT_ANEW);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stopped) return { flaw: error.flaw };
    throw error;
  }
  return tree.root
    ? { root: tree.root }
    : { flaw: { line: 1, wrong: 'the file holds no element', remedy: EXPORT_ANEW } };
}

const UNDECLARED = 'it holds a name like &nbsp; that XML does not know';

const EXPORT_ANEW = 'export it again from where it comes; the file may have been cut off or changed by hand';

/** That a file declares a document type. */
export const documentType = (line: number): Flaw => ({
  line,
  wrong: 'the file declares a document type, which may hold entities',
  remedy: 'remove <!DOCTYPE …>; nothing of it is needed',
});

/** The line, from 1, that a place in a text is in. */
export const lineAt = (text: string, offset: number): number => text.slice(0, Math.max(0, offset)).split('\n').length;

/** The tree while it is built. */
class Tree {
  root: Element | undefined;
  count = 0;
  private readonly trail: Element[] = [];

  get depth(): number {
    return this.trail.length;
  }

  open(name: string, attributes: Record<string, string>, line: number): void {
    const element: Element = { name, attributes, children: [], line };
    this.root ??= element;
    this.trail.at(-1)?.children.push(element);
    this.trail.push(element);
    this.count++;
  }

  close(): void {
    this.trail.pop();
  }

  add(text: string): void {
    this.trail.at(-1)?.children.push(text);
  }

  /** Marks the child of the root that is open. Returns whether there is one. */
  spoil(why: string): boolean {
    const child = this.trail[1];
    if (child) child.spoiled ??= why;
    return child !== undefined;
  }
}
