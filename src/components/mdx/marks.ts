/** A place in a drawing, in units of its viewBox. */
export interface Place {
  x: number;
  y: number;
}

/** Radius of a mark as a share of the drawing's width: a mark is as large as a line of the text beside it. */
const RADIUS = 0.021;

/** The places of the labels of a rendered legend, in their order. @param legend as `Label` renders it. */
export const placesIn = (legend: string): Place[] =>
  [...legend.matchAll(/<li[^>]*\sdata-x="([\d.]+)" data-y="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

/** A drawing with a numbered mark at each place, from 1. Unchanged where it has no viewBox. */
export function markDrawing(svg: string, places: readonly Place[]): string {
  const width = Number(/\sviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)/.exec(svg)?.[1]);
  if (!width) return svg;
  const radius = Math.round(width * RADIUS * 10) / 10;
  const marks = places.map(
    ({ x, y }, index) =>
      `<g class="mark"><circle cx="${x}" cy="${y}" r="${radius}"/><text x="${x}" y="${y}" font-size="${radius * 1.25}" text-anchor="middle" dominant-baseline="central">${index + 1}</text></g>`,
  );
  return svg.replace(/<\/svg>\s*$/, `${marks.join('')}</svg>`);
}
