import { figureIn } from '../drawings.ts';
import { parseHtml } from '../text/html.ts';
import type { Common } from '../types.ts';
import { childOf, type Element, isElement } from '../xml/node.ts';
import { rawText } from './text.ts';

const IMAGE = /<img\b[^<>]*>/gi;

/** Takes a drawing out of a question's text, if there is one and it is described: it may be a figure of the course. */
export function withoutFigure(question: Element): { question: Element; figure: Common['figure'] } {
  const text = childOf(question, 'questiontext');
  const [image = '', ...others] = rawText(text).match(IMAGE) ?? [];
  const [element] = parseHtml(image).filter(isElement);
  const figure = figureIn(element?.attributes['src'] ?? '');
  const alt = (element?.attributes['alt'] ?? '').trim();
  if (!text || !figure || alt === '' || others.length > 0) return { question, figure: undefined };
  const rest: Element = {
    ...text,
    children: [
      { name: 'text', attributes: {}, children: [rawText(text).replace(image, '')], line: text.line },
      ...text.children.filter((it) => isElement(it) && it.name === 'file' && it.attributes['name'] !== `${figure}.svg`),
    ],
  };
  return {
    question: { ...question, children: question.children.map((it) => (it === text ? rest : it)) },
    figure: { figure, alt },
  };
}
