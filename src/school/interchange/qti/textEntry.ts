import { hundredth, numberIn } from '../numbers.ts';
import { shortTextOf } from '../shortText.ts';
import { markdownOfNodes } from '../text/markdown.ts';
import { type Reading, refuse } from '../types.ts';
import { childOf, type Element, elementsIn, isElement, type Node, textIn } from '../xml/node.ts';
import type { Declaration } from './declaration.ts';
import type { QtiItem } from './interactions.ts';
import { replaced } from './normal.ts';
import { loseOwnRules, scoringOf } from './scoring.ts';

/** Whether a rule is about a response. */
const names = (rule: Element, identifier: string): boolean =>
  elementsIn(rule, ({ name }) => name === 'variable').some((it) => it.attributes['identifier'] === identifier);

type Entry = QtiItem & { interaction: Element };

/** A field in the text that takes a number or a few words. In the middle of a sentence it leaves a gap that shows. */
export function textEntry(it: Entry): Reading {
  const { declarations, interaction, lose } = it;
  const declaration = declarations.get(interaction.attributes['responseIdentifier'] ?? '');
  if (!declaration) return refuse('it does not declare its answer', 'declare what is right');
  if (interaction.attributes['patternMask']) lose('the form that it asks answers to have');
  const { stem, unit } = stemAndUnit(it);
  if (stem === '') return refuse('nothing is asked', 'give it a text');
  if (declaration.baseType === 'float' || declaration.baseType === 'integer')
    return number(it, declaration, stem, unit);
  if (declaration.isCaseSensitive) lose('that capitals count');
  return shortTextOf(stem, wordsIn(declaration, scoringOf(it, declaration) === 'mapped'), lose);
}

/** Sets the field apart from the text: alone in its paragraph it leaves nothing, and a unit behind it is the unit. */
function stemAndUnit({ body, interaction, lose }: Entry): { stem: string; unit: string | undefined } {
  let unit: string | undefined;
  const nodes = replaced(body.children, (it) => {
    if (/^(feedbackBlock|feedbackInline|rubricBlock)$/.test(it.name)) return [];
    if (!it.children.includes(interaction)) return undefined;
    const rest = it.children.filter((node) => node !== interaction && (isElement(node) || node.trim() !== ''));
    const [only, ...others] = rest;
    if (only && others.length === 0 && isElement(only) && only.attributes['class'] === 'unit') {
      unit = textIn(only).trim();
      return [];
    }
    return rest.length === 0
      ? []
      : [{ ...it, children: it.children.map((node): Node => (node === interaction ? '____' : node)) }];
  });
  const outside = body.children.includes(interaction) ? nodes.filter((it) => it !== interaction) : nodes;
  return { stem: markdownOfNodes(outside, lose), unit };
}

/** Answers with what each earns: the most that one earns is everything. An asterisk is itself. */
export function wordsIn({ mapping, correct }: Declaration, isMapped: boolean) {
  const most = Math.max(...(mapping?.values() ?? []));
  const all = isMapped && mapping ? [...mapping].map(([text, value]) => ({ text, share: (value / most) * 100 })) : [];
  const given = all.length > 0 ? all : correct.map((text) => ({ text, share: 100 }));
  return given.map(({ text, share }) => ({ text: text.replaceAll('*', '\\*'), share, feedback: undefined }));
}

function number(it: Entry, declaration: Declaration, stem: string, unit: string | undefined): Reading {
  const given = declaration.correct[0] ?? [...(declaration.mapping?.keys() ?? [])][0] ?? '';
  const answer = numberIn(given);
  if (answer === undefined)
    return refuse(`its answer “${given.slice(0, 40)}” is no number`, 'declare the right number');
  if ((declaration.mapping?.size ?? 0) > 1) it.lose('part marks for other numbers');
  const margin = marginIn(it, declaration);
  if (margin === undefined) loseOwnRules(it.lose);
  return { raw: { type: 'number', stem, answer, ...margin, ...(unit && { unit }) } };
}

export type Margin = { tolerance?: number; relative?: number; figures?: number };

/** How far off is still right, as the item's rules say; undefined where they say it in another way. */
export function marginIn(it: QtiItem, declaration: Declaration, identifier?: string): Margin | undefined {
  const processing = childOf(it.item, 'responseProcessing');
  const rules = processing ? elementsIn(processing, ({ name }) => name === 'equal' || name === 'equalRounded') : [];
  const rule = rules.find((it) => identifier === undefined || names(it, identifier));
  if (!rule) return scoringOf(it, declaration) === 'own' ? undefined : {};
  const said = rule.attributes;
  if (rule.name === 'equalRounded') {
    const figures = Number(said['figures']);
    return said['roundingMode'] !== 'decimalPlaces' && Number.isInteger(figures) ? { figures } : undefined;
  }
  const mode = said['toleranceMode'] ?? 'exact';
  const [below = 0, above = below] = (said['tolerance'] ?? '0').trim().split(/\s+/).map(Number);
  if (mode === 'exact') return {};
  if (!Number.isFinite(below) || below !== above || below < 0) return undefined;
  if (below === 0) return {};
  // QTI's relative tolerance is in hundredths.
  return mode === 'absolute' ? { tolerance: below } : { relative: hundredth(below) };
}
