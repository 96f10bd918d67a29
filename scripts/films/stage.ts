// The stage that every film is drawn on: its size, its colours, its timing and its smallest drawing tools.
// A frame is a string of SVG, so a drawing is a function of time that can be looked at, tested and changed as text.

/** Width of a frame in pixels. */
export const WIDTH = 1280;
/** Height of a frame in pixels. */
export const HEIGHT = 720;

/** The whole palette. Terracotta is always muscle and gold always means "look here". */
export const colour = {
  paper: '#faf6f0',
  card: '#fffdf9',
  ink: '#12343b',
  inkSoft: '#55707a',
  line: '#d9cfc0',
  muscle: '#c4593c',
  muscleDeep: '#9c4029',
  muscleSoft: '#dd8f76',
  bone: '#efe3cc',
  boneEdge: '#a8946f',
  fascia: '#d3dee3',
  fasciaDeep: '#a9bcc5',
  gold: '#d9982b',
  skin: '#e2b592',
  skinDeep: '#cc9873',
  skinDark: '#a06c4b',
  skinDarkDeep: '#875739',
  cloth: '#5d8a8c',
  clothDeep: '#41696d',
} as const;

/** A point: x to the right and y down, in the unit of the drawing it belongs to (pixels or millimetres). */
export type Point = readonly [number, number];

/** One caption: shown from `from` to `to`, in seconds. */
export interface Caption {
  from: number;
  to: number;
  text: string;
}

/** A film: what it says about itself, and `frame`, which draws the moment `t` (seconds) as an SVG document. */
export interface Film {
  id: string;
  title: string;
  summary: string;
  /** Length in seconds. */
  seconds: number;
  /** The moment of the poster, in seconds. */
  poster: number;
  /** What can only be seen, in words. */
  description: string;
  chapters: { at: number; title: string }[];
  captions: Caption[];
  frame(t: number): string;
}

/** How far `t` has gone from `from` to `to` (seconds), eased at both ends: 0 before, 1 after. */
export function between(t: number, from: number, to: number): number {
  const k = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return k * k * k * (k * (6 * k - 15) + 10);
}

/** Opacity of something shown from `from` to `to` (seconds), fading `fade` seconds in and out. */
export function shown(t: number, from: number, to: number, fade = 0.5): number {
  return between(t, from, from + fade) * (1 - between(t, to - fade, to));
}

/** The value `k` (0 to 1) of the way from `a` to `b`. */
export function mix(a: number, b: number, k: number): number {
  return a + (b - a) * k;
}

/** A value that moves through `keys` ([seconds, value], in order), easing from each key to the next. */
export function track(t: number, keys: readonly (readonly [number, number])[]): number {
  let [since, value] = keys[0] ?? [0, 0];
  for (const [at, next] of keys.slice(1)) {
    value = mix(value, next, between(t, since, at));
    since = at;
  }
  return value;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Path data of a smooth curve through `points` (Catmull-Rom as Bézier segments), closed unless `open`. */
export function smooth(points: readonly Point[], open = false): string {
  const count = points.length;
  const at = (i: number): Point => points[open ? Math.min(count - 1, Math.max(0, i)) : (i + count) % count] ?? [0, 0];
  const start = at(0);
  let d = `M${n(start[0])} ${n(start[1])}`;
  for (let i = 0; i < count - (open ? 1 : 0); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const [near, far] = [
      [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6],
      [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6],
    ];
    d += `C${[...near, ...far, ...c].map(n).join(' ')}`;
  }
  return open ? d : `${d}Z`;
}

/** How a shape is painted; `width` is the stroke's, in the unit of the drawing. */
export interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  opacity?: number;
  dash?: string;
}

/** A path element from path data. */
export function path(d: string, paint: Paint): string {
  const { fill = 'none', stroke, width = 2, opacity = 1, dash } = paint;
  const line = stroke
    ? ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`
    : '';
  const faint = opacity < 1 ? ` opacity="${opacity.toFixed(3)}"` : '';
  return `<path d="${d}" fill="${fill}"${line}${dash ? ` stroke-dasharray="${dash}"` : ''}${faint}/>`;
}

/** A closed smooth shape through `points`. */
export function blob(points: readonly Point[], paint: Paint): string {
  return path(smooth(points), paint);
}

/** A straight line from `a` to `b`. */
export function line(a: Point, b: Point, paint: Paint): string {
  return path(`M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`, paint);
}

/** A rounded rectangle with its top left corner at `x`, `y`. */
export function box(x: number, y: number, width: number, height: number, radius: number, paint: Paint): string {
  const [r, w, h] = [radius, width - 2 * radius, height - 2 * radius];
  return path(
    `M${n(x + r)} ${n(y)}h${n(w)}a${r} ${r} 0 0 1 ${r} ${r}v${n(h)}a${r} ${r} 0 0 1 -${r} ${r}h${n(-w)}a${r} ${r} 0 0 1 -${r} -${r}v${n(-h)}a${r} ${r} 0 0 1 ${r} -${r}Z`,
    paint,
  );
}

/** A circle. */
export function disc(centre: Point, radius: number, paint: Paint): string {
  const r = n(radius);
  return path(
    `M${n(centre[0] - radius)} ${n(centre[1])}a${r} ${r} 0 1 0 ${n(2 * radius)} 0a${r} ${r} 0 1 0 ${n(-2 * radius)} 0Z`,
    paint,
  );
}

/** Path data of an arc round `centre` from angle `from` to `to` (degrees, 0 up, clockwise). */
export function arc(centre: Point, radius: number, from: number, to: number): string {
  const [a, b] = [polar(centre, radius, from), polar(centre, radius, to)];
  const large = Math.abs(to - from) > 180 ? 1 : 0;
  return `M${n(a[0])} ${n(a[1])}A${n(radius)} ${n(radius)} 0 ${large} ${to > from ? 1 : 0} ${n(b[0])} ${n(b[1])}`;
}

/** The point `distance` away from `from` in direction `angle` (degrees, 0 up, clockwise). */
export function polar(from: Point, distance: number, angle: number): Point {
  const a = (angle * Math.PI) / 180;
  return [from[0] + distance * Math.sin(a), from[1] - distance * Math.cos(a)];
}

/** Its content, moved, turned or faded together. Nothing at all when it cannot be seen. */
export function group(content: string, { transform = '', opacity = 1, clip = '' } = {}): string {
  if (opacity < 0.004) return '';
  return `<g${transform ? ` transform="${transform}"` : ''}${opacity < 1 ? ` opacity="${opacity.toFixed(3)}"` : ''}${clip ? ` clip-path="url(#${clip})"` : ''}>${content}</g>`;
}

/** Text with its baseline at `x`, `y`. No smaller than 24: the film is also watched 360 pixels high. */
export function words(
  x: number,
  y: number,
  text: string,
  { size = 28, fill = colour.ink as string, anchor = 'start', bold = false, serif = false, opacity = 1 } = {},
): string {
  if (opacity < 0.004) return '';
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${n(x)}" y="${n(y)}" font-family="${serif ? 'Noto Serif, DejaVu Serif, serif' : 'Noto Sans, DejaVu Sans, sans-serif'}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold ? ' font-weight="700"' : ''}${opacity < 1 ? ` opacity="${opacity.toFixed(3)}"` : ''}>${safe}</text>`;
}

/** The SVG document of one frame: `content` on paper. */
export function sheet(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${colour.paper}"/>${content}</svg>`;
}
