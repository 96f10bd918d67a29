import {
  type Chart,
  isClosed,
  lineOf,
  type MarkKind,
  type Point,
  type Polygon,
  SHAPES,
  type View,
} from '../../school/patients/index.ts';

/** The letter that stands on a mark, beside its colour and pattern. */
export const LETTERS: Readonly<Record<MarkKind, string>> = {
  pain: 'P',
  numbness: 'N',
  referred: 'R',
  tender: 'T',
  scar: 'S',
};

/** The kinds whose strength is asked for. */
export const hasStrength = (kind: MarkKind): boolean => kind !== 'scar';

/** The `d` of a path through some places. */
export const pathOf = (points: readonly Point[], closed: boolean): string =>
  `M${points.map((it) => it.join(' ')).join('L')}${closed ? 'Z' : points.length === 1 ? 'h0' : ''}`;

/** The `d` of a region, whose shapes may be several. */
export const shapeOf = (polygons: readonly Polygon[]): string => polygons.map((it) => pathOf(it, true)).join('');

/** Where the letters of a region's marks stand: the centre of gravity of its first shape. */
export function letterPlace([polygon = []]: readonly Polygon[]): Point {
  let [area, x, y] = [0, 0, 0];
  for (const [at, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon[(at + 1) % polygon.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return [Math.round(x / (3 * area)), Math.round(y / (3 * area))];
}

/** A mark as it is drawn on a view: the outline of a region or a line, and the letters that stand at a place. */
export interface DrawnMark {
  kind: MarkKind;
  path: string;
  /** A line, which is as wide as a pen, and filled where it goes round an area. */
  line?: 'open' | 'closed';
}

/** The marks of a chart on one view, in its order. */
export const drawnMarks = (view: View, chart: Chart): DrawnMark[] =>
  chart.flatMap(({ kind, regions, strokes }) => [
    ...regions.flatMap((id) => {
      const shapes = SHAPES[view].regions.get(id);
      return shapes ? [{ kind, path: shapeOf(shapes) }] : [];
    }),
    ...strokes
      .filter((it) => it.view === view)
      .map(lineOf)
      .map((points): DrawnMark => {
        const closed = isClosed(points);
        return { kind, path: pathOf(points.map(rounded), closed), line: closed ? 'closed' : 'open' };
      }),
  ]);

const rounded = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** The letters on a view, with the places at which they stand: on each marked region, and where each line begins. */
export function lettersOn(view: View, chart: Chart): { text: string; place: Point }[] {
  const onRegions = [...SHAPES[view].regions].flatMap(([id, shapes]) => {
    const text = chart.flatMap((it) => (it.regions.includes(id) ? [LETTERS[it.kind]] : [])).join(' ');
    return text === '' ? [] : [{ text, place: letterPlace(shapes) }];
  });
  const onLines = chart.flatMap(({ kind, strokes }) =>
    strokes
      .filter((it) => it.view === view)
      .flatMap((it) => lineOf(it).slice(0, 1))
      .map((place) => ({ text: LETTERS[kind], place: rounded(place) })),
  );
  return [...onRegions, ...onLines];
}
