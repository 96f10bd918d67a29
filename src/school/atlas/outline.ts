/** A point of a drawing, in its units. */
export type Point = [x: number, y: number];

/** A line along points, such as the edge of a shape. */
export type Outline = Point[];

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const numbersIn = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

/** How many straight pieces stand for a curve. */
const PIECES = 4;
/** How many numbers each command of a path takes. */
const TAKES: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** The outlines of some shapes, curves as short straight pieces; mirror images and groups within them are left out. */
export function outlinesOf(svg: string): Outline[] {
  return [...svg.replace(/<g[\s>][\s\S]*?<\/g>/g, '').matchAll(/<(\w+)([^>]*)\/>/g)].flatMap(([, name, given = '']) => {
    const of = (attribute: string) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(given)?.[1] ?? '';
    const number = (attribute: string) => Number(of(attribute));
    switch (name) {
      case 'path':
        return alongPath(of('d'));
      case 'circle':
        return [round(number('cx'), number('cy'), number('r'), number('r'))];
      case 'ellipse':
        return [round(number('cx'), number('cy'), number('rx'), number('ry'))];
      case 'rect':
        return [corners(number('x'), number('y'), number('width'), number('height'))];
      case 'line':
        return [
          [
            [number('x1'), number('y1')],
            [number('x2'), number('y2')],
          ],
        ];
      default:
        return [pairs(numbersIn(of('points')))];
    }
  });
}

const corners = (x: number, y: number, width: number, height: number): Outline => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const round = (x: number, y: number, rx: number, ry: number): Outline =>
  Array.from({ length: 4 * PIECES }, (_, at) => {
    const turn = (2 * Math.PI * at) / (4 * PIECES);
    return [x + rx * Math.cos(turn), y + ry * Math.sin(turn)];
  });

const pairs = (numbers: readonly number[]): Outline =>
  Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);

/** The outlines along a path (SVG 2, section 9.3), one for each of its parts. */
function alongPath(d: string): Outline[] {
  const outlines: Outline[] = [];
  let [x, y]: Point = [0, 0];
  for (const [, letter = '', given = ''] of d.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/gi)) {
    const command = letter.toLowerCase();
    const takes = TAKES[command] ?? 0;
    const numbers = numbersIn(given);
    for (let at = 0; at === 0 || (takes > 0 && at + takes <= numbers.length); at += Math.max(1, takes)) {
      const [dx, dy]: Point = letter === command ? [x, y] : [0, 0];
      const own = numbers.slice(at, at + takes);
      if (command === 'z') [x, y] = outlines.at(-1)?.[0] ?? [x, y];
      else if (command === 'h') x = dx + (own[0] ?? 0);
      else if (command === 'v') y = dy + (own[0] ?? 0);
      if (command === 'z' || command === 'h' || command === 'v') {
        outlines.at(-1)?.push([x, y]);
        continue;
      }
      const points = pairs(command === 'a' ? own.slice(5) : own).map(([px, py]): Point => [dx + px, dy + py]);
      const from: Point = [x, y];
      [x, y] = points.at(-1) ?? from;
      if (command === 'm' && at === 0) outlines.push([[x, y]]);
      else outlines.at(-1)?.push(...pieces(command, from, points));
    }
  }
  return outlines;
}

/** A curve by its control points as straight pieces; a command whose control points are implied goes straight. */
function pieces(command: string, from: Point, points: readonly Point[]): Point[] {
  const straight = !((command === 'c' && points.length === 3) || (command === 'q' && points.length === 2));
  if (straight) return points.slice(-1);
  return Array.from({ length: PIECES }, (_, at) => bezier([from, ...points], (at + 1) / PIECES));
}

/** A point of a Bézier curve, by de Casteljau's halving. @param t 0 to 1. */
function bezier(points: readonly Point[], t: number): Point {
  const [first = [0, 0]] = points;
  if (points.length === 1) return first;
  return bezier(
    points.slice(1).map(([x, y], at): Point => {
      const [px, py] = points[at] ?? first;
      return [px + (x - px) * t, py + (y - py) * t];
    }),
    t,
  );
}
