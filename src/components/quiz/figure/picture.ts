import type { Drawing } from '../../../school/atlas/index.ts';

/** A piece of a picture, in the order of painting. */
export interface Piece {
  /** The structure that it shows, by which a question finds it. It is never written into a page. */
  structure: string | undefined;
  svg: string;
}

/** What a question shows of a figure: shapes without anything that names them. */
export interface Picture {
  /** Of the atlas, whose colours differ a little from those of a course. */
  drawing: Drawing | undefined;
  viewBox: string;
  /** In units of the viewBox. */
  width: number;
  height: number;
  pieces: Piece[];
}

/** A drawing of the atlas as a question shows it. */
export const pictureOfAtlas = (drawing: Drawing): Picture => ({
  drawing,
  viewBox: `0 0 ${drawing.width} ${drawing.height}`,
  width: drawing.width,
  height: drawing.height,
  pieces: drawing.parts.map(({ structure, svg }) => ({ structure, svg })),
});

/**
 * A drawing of a course as a question shows it; undefined where it has no size.
 * @param svg as `drawingOf` gives it: without titles and roles.
 * @param wordless whether words in it are left out.
 */
export function pictureOfCourse(svg: string, wordless: boolean): Picture | undefined {
  const [, viewBox = '', width = '', height = ''] =
    /\sviewBox="([\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+))"/.exec(svg) ?? [];
  const body = svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  if (!viewBox) return undefined;
  const piece = nameless(wordless ? body.replace(/<text\b[\s\S]*?<\/text>/g, '') : body);
  return { drawing: undefined, viewBox, width: Number(width), height: Number(height), pieces: [piece] };
}

/** Comments, data and the names of what nothing refers to say to whoever looks at the page's source what is drawn. */
function nameless(body: string): Piece {
  const bare = body.replace(/<!--[\s\S]*?-->/g, '').replace(/\sdata-[\w-]+="[^"]*"/g, '');
  const used = new Set([...bare.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id));
  return { structure: undefined, svg: bare.replace(/\sid="([^"]*)"/g, (text, id) => (used.has(id) ? text : '')) };
}
