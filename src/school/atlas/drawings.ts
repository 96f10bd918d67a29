import { type Drawing, parseDrawing, shownIn } from './drawing.ts';
import type { Region, Structure } from './types.ts';

let drawings: readonly Drawing[] = [];

/**
 * Puts the drawings in place that this process works with.
 * @param files the text of each drawing by its id, its file name without `.svg`.
 * @throws DrawingError naming file and line of the first that can't be read.
 */
export function useDrawings(files: Readonly<Record<string, string>>): void {
  drawings = Object.entries(files)
    .map(([id, text]) => parseDrawing(id, text))
    .sort((a, b) => rank(a) - rank(b) || a.id.length - b.id.length || a.id.localeCompare(b.id));
}

/** A drawing by its file name without `.svg`. */
export const findDrawing = (id: string): Drawing | undefined => drawings.find((it) => it.id === id);

/** Drawings of a region, or of the whole body, the outermost layer of each view first. */
export const drawingsOf = (region: Region | undefined): Drawing[] => drawings.filter((it) => it.region === region);

/**
 * Drawings in which a structure stands: of its own region first, then of others, the whole body last; among those
 * where most of it shows.
 */
export const drawingsWith = ({ id, region }: Structure): Drawing[] => {
  const place = (it: Drawing) => (it.region === region ? 0 : it.region ? 1 : 2);
  return drawings
    .filter((it) => shownIn(it).includes(id))
    .sort((a, b) => place(a) - place(b) || drawnOf(b, id) - drawnOf(a, id));
};

/** How much is drawn of a structure: the length of its outlines as text, which grows with what shows of it. */
const drawnOf = (drawing: Drawing, id: string): number =>
  drawing.parts.reduce((sum, { structure, svg }) => sum + (structure === id ? svg.length : 0), 0);

const VIEWS = ['front', 'side', 'back'];

const rank = ({ view }: Drawing): number => {
  const at = VIEWS.findIndex((it) => view.startsWith(it));
  return at < 0 ? VIEWS.length : at;
};
