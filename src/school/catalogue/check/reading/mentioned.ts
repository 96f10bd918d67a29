import type { Position } from '../finding.ts';
import { attributesOf } from './elements.ts';
import type { Source } from './source.ts';

/** The attributes by which components name something of the school. */
const NAMING = {
  terms: [['Term', 'id']],
  structures: [
    ['Muscle', 'id'],
    ['Anatomy', 'of'],
    ['Label', 'of'],
  ],
  films: [
    ['Film', 'id'],
    ['Technique', 'film'],
  ],
  figures: [
    ['Figure', 'id'],
    ['LabelledFigure', 'id'],
    ['Compare', 'before'],
    ['Compare', 'after'],
  ],
  references: [
    ['Cite', 'of'],
    ['SpecialTest', 'source'],
    ['OutcomeMeasure', 'source'],
  ],
} satisfies Record<string, [component: string, attribute: string][]>;

/** The ids or keys that the components of a text name, where they stand. */
export const mentionedIn = (source: Source, what: keyof typeof NAMING): { value: string; at: Position }[] =>
  NAMING[what].flatMap(([component = '', attribute = '']) => attributesOf(source, component, attribute));
