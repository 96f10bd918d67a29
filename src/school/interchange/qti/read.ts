import { figureIn } from '../drawings.ts';
import { markdownOfNodes } from '../text/markdown.ts';
import { type Common, type Draft, type Flaw, type Lose, type Reading, refuse } from '../types.ts';
import { childOf, childrenOf, type Element, elementsIn, type Node } from '../xml/node.ts';
import { parseXml } from '../xml/parse.ts';
import { declarationsOf, pointsOf } from './declaration.ts';
import { explanationIn, loseFeedback } from './feedback.ts';
import { INLINE, INTERACTIONS, readInline } from './interactions.ts';
import { normal, replaced } from './normal.ts';

/** Reads one item of QTI 2 or 3. Source: 1EdTech, QTI 2.2 and 3.0 information models. */
export function readQti(text: string): Draft[] | { flaw: Flaw } {
  const parsed = parseXml(text);
  if ('flaw' in parsed) return parsed;
  const { item, figure } = withoutFigure(normal(parsed.root));
  const losses: string[] = [];
  const lose = (what: string) => losses.push(what);
  const spoiled = childrenOf(item).find((it) => it.spoiled);
  const reading = spoiled
    ? refuse(`it is not readable as XML: ${spoiled.spoiled}`, 'write & as &amp;, and letters as they are')
    : readItem(item, lose);
  const explanation = explanationIn(item, lose);
  return [
    {
      line: spoiled?.line ?? item.line,
      // Identifiers can't begin with a digit.
      name: (item.attributes['identifier'] ?? '').replace(/^_/, '') || (item.attributes['title'] ?? ''),
      common: { points: pointsOf(item), figure, ...(explanation && { explanation }) },
      losses,
      reading,
    },
  ];
}

/** Takes a drawing out of the text of an item, if there is one and it is described: it may be a figure of the course. */
function withoutFigure(item: Element): { item: Element; figure: Common['figure'] } {
  const isAnswered = (it: Element) => it.name === 'hotspotInteraction';
  const body = childOf(item, 'itemBody');
  const images = body
    ? elementsIn({ ...body, children: replaced(body.children, (it) => (isAnswered(it) ? [] : undefined)) }, isImage)
    : [];
  const [image, ...others] = images;
  const figure = figureIn(image?.attributes['src'] ?? '');
  const alt = (image?.attributes['alt'] ?? '').trim();
  if (!figure || alt === '' || others.length > 0) return { item, figure: undefined };
  const remove = (it: Element) => (isImage(it) ? [] : isAnswered(it) ? [it] : undefined);
  return { item: { ...item, children: replaced(item.children, remove) }, figure: { figure, alt } };
}

const isImage = (it: Element): boolean => it.name === 'img';

/** Parts of an item that are not taken, and what is lost with each. */
const NOT_TAKEN: Readonly<Record<string, string>> = {
  stylesheet: 'a style sheet',
  catalogInfo: 'texts for assistive technology',
  apipAccessibility: 'texts for assistive technology',
  companionMaterialsInfo: 'tools such as a calculator',
  assessmentStimulusRef: 'a text that stands in another file',
};

function readItem(item: Element, lose: Lose): Reading {
  const body = childOf(item, 'itemBody');
  if (item.name !== 'assessmentItem' || !body)
    return refuse('the file holds no question', 'is it the file of an item?');
  if (item.attributes['adaptive'] === 'true')
    return refuse('it changes while it is answered', 'write the item by hand');
  if (childOf(item, 'templateDeclaration')) return refuse('its numbers are drawn', 'write the item by hand');
  for (const { name } of childrenOf(item)) if (NOT_TAKEN[name]) lose(NOT_TAKEN[name]);
  loseFeedback(item, lose);
  const interactions = elementsIn(body, (it) => it.name.endsWith('Interaction'));
  const asked = { item, body, declarations: declarationsOf(item), lose };
  const [only] = interactions;
  if (!only) return refuse('it asks nothing', 'put its text into the questions that it belongs to');
  if (interactions.every((it) => INLINE.has(it.name))) return readInline({ ...asked, interactions });
  if (interactions.length > 1)
    return refuse(`it asks ${interactions.length} things at once`, 'make a question of each');
  const read = INTERACTIONS[only.name];
  if (typeof read === 'string') return refuse(read, 'write the item by hand');
  if (!read) return refuse(`it is answered in a way that is not known, ${only.name}`, 'write the item by hand');
  const prompt = childOf(only, 'prompt');
  const nodes = replaced(body.children, (it) => (it === only ? [...(prompt ? [asBlock(prompt)] : [])] : asideFrom(it)));
  const stem = markdownOfNodes(nodes, lose);
  return stem === ''
    ? refuse('nothing is asked', 'give it a text or a prompt')
    : read({ ...asked, interaction: only, stem });
}

const asBlock = (it: Element): Node => ({ ...it, name: 'div' });

/** What stands in a body and is no part of what is asked. */
const asideFrom = (it: Element): Node[] | undefined =>
  /^(feedbackBlock|feedbackInline|rubricBlock|templateBlock|templateInline)$/.test(it.name) ? [] : undefined;
