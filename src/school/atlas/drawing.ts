import { REGIONS } from '../catalogue/files/anatomy.ts';
import { type Mark, readMarks } from '../catalogue/files/drawing.ts';
import type { Region } from './types.ts';

/** One piece of a drawing, in the order of painting: a region that is a record, or scenery. */
export interface Part {
  /** Id of the record that it shows; scenery shows none. */
  structure: string | undefined;
  /** Its shapes as SVG, with their mirror image where the drawing is symmetrical. */
  svg: string;
}

/** A drawing of `content/anatomy/drawings`, ready to be shown. */
export interface Drawing {
  /** Its file name without `.svg`, such as `shoulder-back-deep`. */
  id: string;
  /** The part of the body that it shows; none is the whole body. */
  region: Region | undefined;
  /** From where it is seen, and how deep: the rest of its name, such as `back-deep`. */
  view: string;
  title: string;
  /** What it shows and where it simplifies. */
  description: string;
  /** In units of the drawing. */
  width: number;
  height: number;
  parts: readonly Part[];
}

/**
 * Reads a drawing.
 * @param id file name without `.svg`: `body` or a region of the atlas, then the view.
 * @param text the file: SVG as `content/anatomy/drawings/README.md` describes it.
 * @throws DrawingError naming file and line where the file is not so.
 */
export function parseDrawing(id: string, text: string): Drawing {
  const { marks, ...head } = readMarks(id, text);
  const [place = '', ...view] = id.split('-');
  return { id, region: REGIONS.find((it) => it === place), view: view.join('-'), ...head, parts: partsOf(marks) };
}

/** Ids of the records that a drawing shows, each once, in the order of painting. */
export const shownIn = (drawing: Drawing): string[] => [
  ...new Set(drawing.parts.flatMap(({ structure }) => structure ?? [])),
];

/** Joins what follows each other and shows the same, so that there is one link for it. */
function partsOf(marks: readonly Mark[]): Part[] {
  const parts: Part[] = [];
  for (const { structure, half, svg } of marks) {
    const drawn = half === undefined ? svg : svg + mirrored(svg, half);
    const last = parts.at(-1);
    if (last && last.structure === structure) last.svg += drawn;
    else parts.push({ structure, svg: drawn });
  }
  return parts;
}

/** Shapes as a mirror on the vertical line at `middle` shows them. */
const mirrored = (svg: string, middle: number): string => `<g transform="matrix(-1 0 0 1 ${2 * middle} 0)">${svg}</g>`;
