import { attributesOf } from './elements.ts';
import { oncePer } from './oncePer.ts';

/** The attributes by which components show a figure of their course. */
const SHOWING = [
  ['Figure', 'id'],
  ['LabelledFigure', 'id'],
  ['Compare', 'before'],
  ['Compare', 'after'],
] as const;

/** The ids of the figures that a text shows. */
export const figuresOf = oncePer((source) =>
  SHOWING.flatMap(([name, attribute]) => attributesOf(source, name, attribute)),
);
