import { findDrawing } from '../../../school/atlas/index.ts';
import type { ItemForStudent } from '../../../school/items/index.ts';
import { drawingOf } from '../../mdx/drawing.ts';
import { type Picture, pictureOfAtlas, pictureOfCourse } from './picture.ts';

/** Types of item that ask what stands where: words in the figure would say it. */
const WORDLESS: ReadonlySet<ItemForStudent['type']> = new Set(['hotspot', 'label-figure']);

/** The figure of a question; undefined where there is no such drawing, or none that has a size. */
export function pictureOf(course: string | undefined, { figure, type }: ItemForStudent): Picture | undefined {
  if (!figure) return undefined;
  if ('figure' in figure) return pictureOfCourse(drawingOf(course, figure.figure), WORDLESS.has(type));
  const drawing = findDrawing(figure.drawing);
  return drawing && pictureOfAtlas(drawing);
}
