import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { itemSchema } from '../../items/index.ts';
import type { Export, Source } from '../writeItems.ts';

/** The items of a file, and those that can't be read. */
export interface ItemsOfFile {
  sources: Source[];
  broken: Extract<Export, { state: 'refused' }>[];
}

const CORRECT = 'correct it; npm run courses:check says more';

/**
 * Reads the items of a quiz, a pool or self-checks, each with its line.
 * @param path what they belong to.
 * @param figureOf gives the SVG of a figure of the course, if there is one.
 */
export function readItemsOf(
  text: string,
  file: string,
  path: string,
  figureOf: (id: string) => string | undefined,
): ItemsOfFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const list = document.errors.length === 0 ? document.get('items') : undefined;
  const refused = (line: number, id: string, wrong: string) => ({
    ...{ state: 'refused' as const, file, line, id },
    ...{ wrong, remedy: CORRECT },
  });
  if (!isSeq(list))
    return { sources: [], broken: [refused(1, path, 'the file has no list of items that can be read')] };
  const found: ItemsOfFile = { sources: [], broken: [] };
  for (const node of list.items) {
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    const raw: unknown = isNode(node) ? node.toJS(document) : node;
    const parsed = itemSchema.safeParse(raw);
    if (parsed.success) {
      const { figure } = parsed.data;
      const svg = figure && 'figure' in figure ? figureOf(figure.figure) : undefined;
      found.sources.push({ item: parsed.data, path, file, line, ...(svg !== undefined && { figure: svg }) });
    } else found.broken.push(refused(line, idIn(raw), 'it is no item that can be read'));
  }
  return found;
}

const idIn = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : '(no id)';
