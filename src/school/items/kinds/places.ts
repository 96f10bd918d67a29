import { z } from 'zod';
import { finite } from '../fields.ts';

/** A place in a figure, in units of its viewBox. */
export const point = z.tuple([finite, finite], 'must be [x, y], two numbers in the units of the figure’s viewBox');

const positive = finite.positive('must be more than 0');

/** The id of a structure that an atlas drawing shows. */
export const structureId = z
  .string({ error: 'must be the id of a structure of the drawing' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of a structure of the drawing, such as teres-major');

/** The forms in which an author says where a region is. */
export const regionForms = {
  structure: structureId.optional().describe('A structure of the drawing: its shapes are the region.'),
  box: z
    .tuple([finite, finite, positive, positive], 'must be [x, y, width, height], four numbers')
    .optional()
    .describe('A rectangle: x and y of its corner at the top left, width, height.'),
  circle: z
    .tuple([finite, finite, positive], 'must be [x, y, r], three numbers')
    .optional()
    .describe('A circle: x and y of its middle, radius.'),
  points: z
    .array(point)
    .min(3, 'must hold at least three corners')
    .max(60, 'must hold at most 60 corners')
    .optional()
    .describe('The corners of any other form, in order round it.'),
};

/** Where a region of a figure is: one of these is given. */
export interface Where {
  structure?: string | undefined;
  box?: [x: number, y: number, width: number, height: number] | undefined;
  circle?: [x: number, y: number, r: number] | undefined;
  points?: [x: number, y: number][] | undefined;
}

/** A place of a figure as a question shows it: the figure is drawn by it, and nothing of it is written into the page. */
export interface Spot {
  id: string;
  /** Where it is in words, for those who can't see it (Markdown). */
  text: string;
  where: Where;
  /** Where its letter or number stands, if its author says so. */
  at?: [x: number, y: number] | undefined;
}

/** How many of the forms of a region are given. */
export const formsGiven = (it: Where): number =>
  [it.structure, it.box, it.circle, it.points].filter((form) => form !== undefined).length;
