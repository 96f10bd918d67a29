import { findCourse, findOffer } from '../../school/catalogue/index.ts';

/** The title of what is sold under an id, or of a course that is free; the id where the files no longer hold it. */
export const offerTitle = (id: string): string => findOffer(id)?.title ?? findCourse(id)?.title ?? id;
