import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Position } from '../finding.ts';
import { type YamlFlaw, yamlFlaws } from './yamlFlaws.ts';

export type Path = readonly PropertyKey[];

/** The YAML of a file: its data, and where in the file each part of it stands. */
export interface Head {
  /** Undefined when the YAML can't be read. */
  data: unknown;
  flaws: YamlFlaw[];
  /**
   * Where the value at a path stands, or its key where the value is a list, a map or nothing. Where there is no such
   * value, the place of the nearest thing round it.
   */
  at(path: Path): Position;
  /** Where the key at the end of a path stands. */
  atKey(path: Path): Position;
}

/** Reads YAML. @param linesBefore lines of the file before it: 1 in front matter. */
export function readHead(yaml: string, linesBefore: number): Head {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const flaws = yamlFlaws(document, yaml, place);
  return {
    data: flaws.length === 0 ? document.toJS({ maxAliasCount: -1 }) : undefined,
    flaws,
    at: (path) => place(offsetOf(document, path, false)),
    atKey: (path) => place(offsetOf(document, path, true)),
  };
}

function offsetOf(document: Document, path: Path, wantsKey: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const inside: Node | undefined = isAlias(node) ? node.resolve(document) : isNode(node) ? node : undefined;
    if (isMap(inside)) {
      const pair = inside.items.find((it) => isScalar(it.key) && String(it.key.value) === String(step));
      if (!pair) break;
      const keyOnly = isCollection(pair.value) || isEmpty(pair.value) || (wantsKey && index === path.length - 1);
      offset = startOf(keyOnly ? pair.key : pair.value) ?? offset;
      node = pair.value;
    } else if (isSeq(inside)) {
      node = inside.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const isEmpty = (node: unknown): boolean => !isNode(node) || (isScalar(node) && node.value === null);
