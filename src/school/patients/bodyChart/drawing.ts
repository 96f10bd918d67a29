/** A place in a drawing, in its own units. */
export type Point = readonly [x: number, y: number];

/** A closed shape by its corners. */
export type Polygon = readonly Point[];

/**
 * One half of a view, as it is drawn: the other half is its mirror image. Places are `x,y x,y …` in whole units, which
 * are square; a body is 1000 of them high.
 */
export interface Drawing {
  /** Width and height of the whole view. */
  size: readonly [width: number, height: number];
  /** The silhouette: closed shapes; or a line from the middle to the middle, which its mirror image closes. */
  outlines: readonly string[];
  /** Lines that help to find one's way, such as the eyes. */
  lines: readonly string[];
  /** The shapes of regions, by their ids without the side. No two of them share a place but at their edges. */
  regions: Readonly<Record<string, readonly string[]>>;
}

/** The places that a text of a drawing names. */
export const pointsOf = (text: string): Point[] =>
  text.split(' ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });

/** The mirror image of a shape in a view of a given width. */
export const mirrored = (points: readonly Point[], width: number): Point[] =>
  points.map(([x, y]): Point => [width - x, y]);
