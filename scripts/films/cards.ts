// What a film says in writing: the opening title, the heading of a scene, labels with a pointer, cards of text.

import {
  between,
  box,
  colour,
  disc,
  group,
  HEIGHT,
  line,
  mix,
  type Point,
  path,
  smooth,
  WIDTH,
  words,
} from './stage.ts';

const size = 28;
const leading = 36;

/** About how wide `text` is in pixels at a font size; Noto Sans has no metrics here, so letters are counted by kind. */
export function widthOf(text: string, fontSize: number): number {
  let em = 0;
  for (const letter of text) {
    if (/[ilj.,:;'|!]/.test(letter)) em += 0.28;
    else if (/[ frt()–-]/.test(letter)) em += 0.38;
    else if (/[mwMW%]/.test(letter)) em += 0.9;
    else em += /[A-Z]/.test(letter) ? 0.65 : 0.575;
  }
  return em * fontSize;
}

/** The opening title: shown from 0 to `until` seconds, over flowing fibres that draw themselves. */
export function titleCard(
  t: number,
  until: number,
  title: string,
  subtitle: string,
  course = 'FOUNDATIONS OF MEDICAL MASSAGE',
): string {
  const opacity = 1 - between(t, until - 0.6, until);
  if (opacity < 0.004) return '';
  let fibres = '';
  for (let i = 0; i < 9; i++) {
    const points: Point[] = [];
    const reach = WIDTH * between(t, 0.05 * i, 2.2 + 0.08 * i) + 60;
    for (let x = -60; x <= reach; x += 60) {
      const swell = Math.sin(x / 210 + i * 0.35) * (34 - i * 2) + Math.sin(x / 90 + i) * 5;
      points.push([x, 500 + i * 21 + swell]);
    }
    if (points.length > 2) {
      const strong = i === 3;
      fibres += path(smooth(points, true), {
        stroke: strong ? colour.muscle : colour.fasciaDeep,
        width: strong ? 7 : 3,
        opacity: strong ? 1 : 0.75,
      });
    }
  }
  const rise = mix(14, 0, between(t, 0.1, 1));
  const text = [
    words(96, 190, course, { size: 26, bold: true, fill: colour.cloth }),
    line([98, 216], [98 + 120 * between(t, 0.3, 1.3), 216], { stroke: colour.gold, width: 6 }),
    words(94, 310 + rise, title, { size: 76, serif: true, bold: true }),
    words(96, 378 + rise, subtitle, { size: 34, fill: colour.inkSoft }),
  ].join('');
  const page = box(0, 0, WIDTH, HEIGHT, 0, { fill: colour.paper });
  return group(page + fibres + text, { opacity });
}

/** The heading of a scene, on a band across the top that keeps it legible over any drawing. */
export function heading(text: string, opacity = 1): string {
  return group(
    box(0, 0, WIDTH, 84, 0, { fill: colour.paper }) +
      line([0, 84], [WIDTH, 84], { stroke: colour.line, width: 2 }) +
      box(48, 24, 8, 40, 4, { fill: colour.gold }) +
      words(76, 57, text, { size: 36, serif: true, bold: true }),
    { opacity },
  );
}

/** How a label looks: `strong` marks the one being talked about. */
export interface TagStyle {
  opacity?: number;
  strong?: boolean;
  size?: number;
}

/** A label of one or two lines, its box centred on `at`, with a pointer to `target` (both in pixels). */
export function tag(lines: readonly string[], at: Point, target: Point | undefined, style: TagStyle = {}): string {
  const fontSize = style.size ?? size;
  const step = fontSize * (leading / size);
  const width = Math.max(...lines.map((text) => widthOf(text, fontSize))) + 36;
  const height = lines.length * step + 18;
  const [x, y] = at;
  const edge = style.strong ? colour.gold : colour.line;
  const pointer = target
    ? line(at, target, { stroke: colour.paper, width: 7 }) +
      line(at, target, { stroke: colour.ink, width: 2.5 }) +
      disc(target, 6, { fill: colour.ink, stroke: colour.paper, width: 2 })
    : '';
  const text = lines.map((text, i) =>
    words(x, y - height / 2 + 9 + step * (i + 0.76), text, {
      size: fontSize,
      anchor: 'middle',
      bold: style.strong ?? false,
    }),
  );
  const panel = box(x - width / 2, y - height / 2, width, height, 12, {
    fill: colour.card,
    stroke: edge,
    width: style.strong ? 4 : 2,
  });
  return group(pointer + panel + text.join(''), { opacity: style.opacity ?? 1 });
}

/** A full card: a title and points that arrive one by one, the first at `from` and then every `every` seconds. */
export function listCard(
  t: number,
  title: string,
  points: readonly (readonly string[])[],
  from: number,
  every: number,
  mark: 'tick' | 'number',
): string {
  let y = 236;
  let body = '';
  points.forEach((lines, i) => {
    const k = between(t, from + i * every, from + i * every + 0.6);
    const centre: Point = [196, y - 10];
    const sign =
      mark === 'tick'
        ? path(`M${centre[0] - 11} ${centre[1]}l8 9l15 -18`, { stroke: colour.card, width: 5 })
        : words(centre[0], centre[1] + 10, String(i + 1), {
            size: 28,
            bold: true,
            anchor: 'middle',
            fill: colour.card,
          });
    const text = lines.map((part, row) =>
      words(246, y + row * 38, part, row === 0 ? { size: 32, bold: true } : { size: 28, fill: colour.inkSoft }),
    );
    body += group(disc(centre, 25, { fill: colour.cloth }) + sign + text.join(''), {
      opacity: k,
      transform: `translate(${mix(18, 0, k).toFixed(1)} 0)`,
    });
    y += lines.length * 38 + 32;
  });
  return (
    box(112, 76, WIDTH - 224, 556, 24, { fill: colour.card, stroke: colour.line, width: 2 }) +
    box(112, 76, 14, 556, 7, { fill: colour.gold }) +
    words(168, 158, title, { size: 46, serif: true, bold: true }) +
    body
  );
}

/** An arrow from `a` to `b`, in pixels, that says which way a hand goes. */
export function arrow(a: Point, b: Point, opacity: number): string {
  const turn = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
  return group(
    line(a, b, { stroke: colour.gold, width: 10 }) +
      group(path('M0 0l-26 -18v36Z', { fill: colour.gold, stroke: colour.gold, width: 5 }), {
        transform: `translate(${b[0]} ${b[1]}) rotate(${turn.toFixed(1)})`,
      }),
    { opacity },
  );
}
