import { bodyOf } from './body.ts';
import { elementsOf, nodesOf } from './elements.ts';
import { countWords, wordsOf } from './prose.ts';
import type { Source } from './source.ts';

/** How many words the body of a file has for a reader: without markup, and without what stands in attributes. */
export const wordsIn = (source: Source): number =>
  bodyOf(source).nodes.reduce((total, it) => total + countWords(wordsOf(it)), 0);

/** Minutes of practice that a text asks for: of its techniques, and in headings such as `## Practice (15 minutes)`. */
export const practiceIn = (source: Source): number => {
  const techniques = elementsOf(source)
    .filter((it) => it.name === 'Technique')
    .map((it) => Number(it.attributes.find((own) => own.name === 'minutes')?.value ?? 0));
  const headings = nodesOf(source)
    .filter((it) => it.type === 'heading')
    .map((it) => Number(/\((\d+) min/.exec(wordsOf(it))?.[1] ?? 0));
  return [...techniques, ...headings].reduce((total, it) => total + it, 0);
};
