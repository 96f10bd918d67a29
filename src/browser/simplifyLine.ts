export type Point = [x: number, y: number];

/**
 * A line with fewer points that nowhere leaves the drawn one by more than a tolerance: the ends stay, and of what lies
 * between the farthest point, as long as it is farther away than that. Tolerance in the units of the points.
 * @see Ramer U. An iterative procedure for the polygonal approximation of plane curves. Comput Graph Image Process
 * 1972;1(3):244-256. Douglas DH, Peucker TK. Algorithms for the reduction of the number of points required to
 * represent a digitized line or its caricature. Cartographica 1973;10(2):112-122.
 */
export function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const parts: [first: number, last: number][] = [[0, points.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last] = part;
    const far = farthest(points, first, last);
    if (far.distance <= tolerance) continue;
    kept.add(far.at);
    parts.push([first, far.at], [far.at, last]);
  }
  return points.filter((_, at) => kept.has(at));
}

/** The same with as little tolerance as leaves at most so many points. */
export function simplifyTo(most: number, points: readonly Point[], tolerance: number): Point[] {
  const line = simplifyLine(points, tolerance);
  return line.length <= most ? line : simplifyTo(most, line, tolerance * 2);
}

function farthest(points: readonly Point[], first: number, last: number): { at: number; distance: number } {
  const found = { at: first, distance: 0 };
  const [a, b] = [points[first], points[last]];
  for (let at = first + 1; a && b && at < last; at += 1) {
    const distance = distanceTo(a, b, points[at] ?? a);
    if (distance > found.distance) Object.assign(found, { at, distance });
  }
  return found;
}

/** How far a place is from the line between two others. */
function distanceTo(a: Point, b: Point, [x, y]: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
}
