/** Thrown when a drawing can't be read; names file and line. */
export class DrawingError extends Error {
  override name = 'DrawingError';
  readonly line: number;
  readonly wrong: string;

  constructor(id: string, line: number, wrong: string) {
    super(`${id}.svg:${line}: ${wrong}`);
    this.line = line;
    this.wrong = wrong;
  }
}

/** Shapes that belong together: those of one group with a structure, or one shape of the scenery. */
export interface Mark {
  structure: string | undefined;
  /** Where the mirror stands when this is drawn on one side only, in units of the drawing. */
  half: number | undefined;
  svg: string;
}

/** What a file holds: its head, and its shapes in the order of painting. */
export interface Marks {
  title: string;
  description: string;
  width: number;
  height: number;
  marks: Mark[];
}

const HEAD =
  /^\s*<svg(?: xmlns="[^"]*")? viewBox="0 0 (?<width>\d+) (?<height>\d+)">\s*<title>(?<title>[^<]+)<\/title>\s*<desc>(?<description>[^<]+)<\/desc>/;
/** The shapes that a drawing is made of. */
export const SHAPES: ReadonlySet<string> = new Set([
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
]);
/** The attributes of shapes. */
export const OF_SHAPES: ReadonlySet<string> = new Set(
  'class d cx cy r rx ry x y width height x1 y1 x2 y2 points stroke-width'.split(' '),
);

/**
 * Takes a drawing apart into what belongs together. Whatever the format does not know is refused, so what comes out
 * can stand in a page as it is.
 * @throws DrawingError at the first line that the format does not allow.
 */
export function readMarks(id: string, text: string): Marks {
  const bare = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const refuse: Refuse = (at, what) => {
    throw new DrawingError(id, bare.slice(0, at).split('\n').length, what);
  };
  const head = HEAD.exec(bare);
  if (!head?.groups) return refuse(0, 'must begin with <svg viewBox="0 0 W H">, <title> and <desc>, and nothing else');

  const marks: Mark[] = [];
  let half: number | undefined;
  let group: Mark | undefined;
  for (const { kind, value, at, svg } of tagsOf(bare, head[0].length, refuse)) {
    if (kind === 'shape') {
      if (group) group.svg += svg;
      else marks.push({ structure: undefined, half, svg });
    } else if (kind === 'end') {
      if (group) group = undefined;
      else half = undefined;
    } else if (group || (kind === 'half' && half !== undefined)) {
      refuse(at, `${svg} may not stand within another one`);
    } else if (kind === 'half') {
      half = Number(value);
    } else {
      group = { structure: value, half, svg: '' };
      marks.push(group);
    }
  }
  const { title = '', description = '', width, height } = head.groups;
  return { title, description: description.trim(), width: Number(width), height: Number(height), marks };
}

type Refuse = (at: number, what: string) => never;

/** A tag of the drawing's body: a shape, the begin of a group with its value, or the end of one. */
interface Tag {
  kind: 'shape' | 'structure' | 'half' | 'end';
  value?: string | undefined;
  at: number;
  svg: string;
}

/** The tags from `from` to the closing `</svg>`. */
function* tagsOf(bare: string, from: number, refuse: Refuse): Generator<Tag> {
  const tags = /\s*(?<svg><(?<name>\/?\w+)(?<given>(?:\s+[\w-]+="[^"<>]*")*)\s*(?<empty>\/?)>)/y;
  tags.lastIndex = from;
  for (;;) {
    const start = tags.lastIndex;
    const { svg = '', name = '', given = '', empty } = tags.exec(bare)?.groups ?? refuse(start, 'no tag of a drawing');
    const at = tags.lastIndex - svg.length;
    if (name === '/svg') return;
    const attributes = [...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => ({ key, value }));
    const [first] = attributes;
    if (name === '/g') yield { kind: 'end', at, svg };
    else if (name === 'g' && !empty && attributes.length === 1 && first?.key === 'data-structure') {
      yield { kind: 'structure', value: first.value, at, svg };
    } else if (name === 'g' && !empty && attributes.length === 1 && first?.key === 'data-half') {
      yield { kind: 'half', value: first.value, at, svg };
    } else if (SHAPES.has(name) && empty) {
      const foreign = attributes.find(({ key }) => !OF_SHAPES.has(key));
      if (foreign) refuse(at, `a shape may not have ${foreign.key}`);
      yield { kind: 'shape', at, svg };
    } else refuse(at, `${svg} may not stand in a drawing`);
  }
}
