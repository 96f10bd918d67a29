import { markdownOfNodes } from '../text/markdown.ts';
import type { Lose } from '../types.ts';
import { childOf, childrenOf, type Element, elementsIn, type Node } from '../xml/node.ts';
import { replaced } from './normal.ts';

const isFeedback = (it: Element): boolean => /^(feedbackInline|feedbackBlock|modalFeedback)$/.test(it.name);

/** What feedback is called when it is for everyone, whatever they answered. */
const FOR_ALL = /^(explanation|solution|rationale|general|always)$/i;

const textOf = (it: Element, lose: Lose): string => markdownOfNodes((childOf(it, 'contentBody') ?? it).children, lose);

/** A choice's own text, and what someone who chose it is told: inside it, or at the end of the item under its name. */
export function choiceText(choice: Element, item: Element, lose: Lose): { text: string; feedback?: string } {
  const identifier = choice.attributes['identifier'] ?? '';
  const own = replaced(choice.children, (it) => (isFeedback(it) ? [] : undefined));
  const feedback = [...elementsIn(choice, isFeedback), ...modalsFor(item, identifier)]
    .map((it) => textOf(it, lose))
    .filter((it) => it !== '')
    .join('\n\n');
  return { text: markdownOfNodes(own as Node[], lose), ...(feedback && { feedback }) };
}

const modalsFor = (item: Element, identifier: string): Element[] =>
  childrenOf(item, 'modalFeedback').filter((it) => it.attributes['identifier'] === identifier);

/** What everyone is told. */
export const explanationIn = (item: Element, lose: Lose): string =>
  elementsIn(item, (it) => isFeedback(it) && FOR_ALL.test(it.attributes['identifier'] ?? ''))
    .map((it) => textOf(it, lose))
    .filter((it) => it !== '')
    .join('\n\n');

/** Tells of feedback that belongs to no choice and is not for everyone, and of notes to others than the student. */
export function loseFeedback(item: Element, lose: Lose): void {
  const choices = new Set(
    elementsIn(item, (it) => /[cC]hoice$/.test(it.name)).map((it) => it.attributes['identifier'] ?? ''),
  );
  for (const it of elementsIn(item, isFeedback)) {
    const name = it.attributes['identifier'] ?? '';
    if (!choices.has(name) && !FOR_ALL.test(name)) lose(`the feedback “${name}”`);
  }
  // What is told to those who mark an essay is not lost.
  const isEssay = elementsIn(item, (it) => it.name === 'extendedTextInteraction').length > 0;
  for (const it of elementsIn(item, (element) => element.name === 'rubricBlock')) {
    if (isEssay && /scorer/.test(it.attributes['view'] ?? '')) continue;
    lose(/candidate/.test(it.attributes['view'] ?? '') ? 'instructions' : 'notes for those who mark');
  }
}
