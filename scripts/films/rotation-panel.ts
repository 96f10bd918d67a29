// The numbers of the film on neck rotation: the table of readings, and before against after.

import { between, box, colour, disc, group, line, mix, type Point, words } from './stage.ts';

/** One reading: when it appears (seconds), on which side, how many degrees. */
export interface Reading {
  at: number;
  side: 'left' | 'right';
  degrees: number;
}

/** The table of readings; from `sortAt` (seconds) each column puts itself in order and marks its middle value. */
export function readings(t: number, all: readonly Reading[], sortAt: number): string {
  const sorted = between(t, sortAt + 0.1, sortAt + 1);
  const marked = between(t, sortAt + 1, sortAt + 1.5);
  const column = (side: Reading['side'], x: number): string => {
    const own = all.filter((r) => r.side === side);
    const order = [...own].sort((a, b) => a.degrees - b.degrees);
    const cells = own.map((reading, i) => {
      const rank = order.indexOf(reading);
      const y = 270 + 74 * mix(i, rank, sorted);
      const middle = rank === 1 ? marked : 0;
      return group(
        box(x - 84, y - 44, 168, 62, 14, { fill: colour.fascia, opacity: 0.5 }) +
          box(x - 84, y - 44, 168, 62, 14, { fill: '#f3d9a4', stroke: colour.gold, width: 4, opacity: middle }) +
          words(x, y, `${reading.degrees}°`, { size: 40, bold: middle > 0.5, anchor: 'middle' }),
        { opacity: between(t, reading.at, reading.at + 0.4) },
      );
    });
    const median = order[1];
    return (
      words(x, 196, side === 'left' ? 'Left' : 'Right', { size: 32, bold: true, anchor: 'middle' }) +
      cells.join('') +
      (median
        ? words(x, 546, `${median.degrees}°`, {
            size: 56,
            bold: true,
            anchor: 'middle',
            fill: colour.ink,
            opacity: marked,
          })
        : '')
    );
  };
  return (
    box(770, 120, 440, 470, 24, { fill: colour.card, stroke: colour.line, width: 2 }) +
    line([990, 160], [990, 470], { stroke: colour.line, width: 2 }) +
    line([800, 462], [1180, 462], { stroke: colour.line, width: 2 }) +
    column('left', 886) +
    column('right', 1094) +
    words(990, 498, 'median', { size: 26, anchor: 'middle', fill: colour.inkSoft, opacity: marked })
  );
}

const xOf = (degrees: number): number => 240 + (degrees - 40) * 15.4;

// One side: bands of error round the first value, and the step from before to after.
function change(
  t: number,
  y: number,
  side: string,
  before: number,
  after: number,
  verdict: readonly [string, string],
): string {
  const moved = between(t, 1, 2);
  const now: Point = [xOf(mix(before, after, moved)), y];
  const band = (error: number, opacity: number): string =>
    box(xOf(before - error), y - 34, xOf(before + error) - xOf(before - error), 68, 10, {
      fill: colour.fasciaDeep,
      opacity,
    });
  return [
    words(88, y + 11, side, { size: 32, bold: true }),
    group(band(10, 0.3) + band(5, 0.6), { opacity: between(t, 0.3, 0.9) }),
    line([xOf(40), y], [xOf(90), y], { stroke: colour.inkSoft, width: 2 }),
    ...[40, 50, 60, 70, 80, 90].map((d) =>
      line([xOf(d), y - 7], [xOf(d), y + 7], { stroke: colour.inkSoft, width: 2 }),
    ),
    words(xOf(40) - 10, y + 9, '40°', { size: 24, anchor: 'end', fill: colour.inkSoft }),
    words(xOf(90) + 12, y + 9, '90°', { size: 24, fill: colour.inkSoft }),
    line([xOf(before), y], now, { stroke: colour.gold, width: 9 }),
    disc([xOf(before), y], 13, { fill: colour.card, stroke: colour.ink, width: 4 }),
    group(disc(now, 14, { fill: colour.gold, stroke: colour.ink, width: 4 }), { opacity: between(t, 0.9, 1.1) }),
    words(xOf(before) - (after - before < 3 ? 14 : 0), y - 46, `${before}°`, { size: 30, anchor: 'middle' }),
    words(now[0] + (after - before < 3 ? 44 : 0), y - 46, `${after}°`, {
      size: 30,
      bold: true,
      anchor: 'middle',
      opacity: moved,
    }),
    words(240, y + 82, verdict[0], { size: 30, bold: true, opacity: between(t, 1.8, 2.3) }),
    words(330, y + 82, verdict[1], { size: 30, opacity: between(t, 1.8, 2.3) }),
  ].join('');
}

/** Before against after on both sides, `t` seconds after it began. */
export function changes(t: number): string {
  const key = (x: number, opacity: number, text: string): string =>
    box(x, 118, 38, 26, 6, { fill: colour.fasciaDeep, opacity }) +
    words(x + 50, 141, text, { size: 26, fill: colour.inkSoft });
  return [
    key(240, 0.75, 'error of 5°'),
    key(470, 0.3, 'error of 10°'),
    disc([746, 131], 11, { fill: colour.card, stroke: colour.ink, width: 4 }),
    words(770, 141, 'before', { size: 26, fill: colour.inkSoft }),
    disc([892, 131], 11, { fill: colour.gold, stroke: colour.ink, width: 4 }),
    words(916, 141, 'after', { size: 26, fill: colour.inkSoft }),
    change(t, 236, 'Left', 58, 66, ['+8°', 'perhaps a real change: measure it again next time']),
    change(t - 2.4, 414, 'Right', 71, 72, ['+1°', 'within the error: no change shown']),
    group(
      box(112, 536, 1056, 92, 18, { fill: colour.ink }) +
        words(640, 576, 'A change must exceed the measurement error', {
          size: 32,
          bold: true,
          anchor: 'middle',
          fill: colour.card,
        }) +
        words(640, 614, 'of your own device and method: about 5–10°', { size: 28, anchor: 'middle', fill: '#f3d9a4' }),
      { opacity: between(t, 4.7, 5.4) },
    ),
  ].join('');
}
