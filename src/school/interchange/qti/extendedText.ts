import { essayOf, NO_RUBRIC } from '../essay.ts';
import { markdownOfNodes } from '../text/markdown.ts';
import type { Reading } from '../types.ts';
import { childOf, elementsIn } from '../xml/node.ts';
import type { QtiQuestion } from './interactions.ts';

/** A text that a person marks; what is said to those who mark becomes the highest level of a rubric. */
export function extendedText({ item, stem, lose }: QtiQuestion): Reading {
  lose(NO_RUBRIC);
  const notes = elementsIn(item, (it) => it.name === 'rubricBlock' && /scorer/.test(it.attributes['view'] ?? ''))
    .map((it) => markdownOfNodes((childOf(it, 'contentBody') ?? it).children, lose))
    .join('\n\n');
  return { raw: essayOf(stem, notes) };
}
