import type { ItemForStudent } from '../../school/items/index.ts';

/**
 * Says of a page of which course its questions are, whose figures and films they show, and whether it plays film. A page
 * calls it before anything is rendered, when its headers can still be set.
 */
export function showMedia(locals: App.Locals, course: string, items: readonly ItemForStudent[]): void {
  locals.course = course;
  if (items.some((it) => it.film)) locals.playsFilm = true;
}
