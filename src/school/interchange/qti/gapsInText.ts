import {
  choiceGap,
  clozeOf,
  type GapReading,
  gapMark,
  numberGap,
  type RawGap,
  TEXT_CLASS,
  TEXT_MARK,
  textGap,
} from '../gaps.ts';
import { markdownOfNodes } from '../text/markdown.ts';
import { type Reading, refuse } from '../types.ts';
import { childrenOf, type Element, isElement, type Node, textIn } from '../xml/node.ts';
import { choiceText } from './feedback.ts';
import type { QtiItem } from './interactions.ts';
import { replaced } from './normal.ts';
import { loseOwnRules, scoringOf } from './scoring.ts';
import { marginIn, wordsIn } from './textEntry.ts';

type Gaps = QtiItem & { interactions: Element[] };

/** A text with fields and lists in it. A response that has a name as gaps have it gives the gap its name. */
export function gapsInText(it: Gaps): Reading {
  const gaps: Record<string, RawGap> = {};
  const named = new Map<Element, string>();
  for (const [index, interaction] of it.interactions.entries()) {
    const read = readGap(it, interaction);
    if ('refusal' in read) return read;
    const identifier = (interaction.attributes['responseIdentifier'] ?? '').replace(/^_/, '');
    const name = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(identifier) ? identifier : `gap-${index + 1}`;
    gaps[name] = { ...read.gap, ...unitBehind(it.body, interaction) };
    named.set(interaction, name);
  }
  const nodes = replaced(it.body.children, (element) => {
    const name = named.get(element);
    if (name !== undefined) return [gapMark(name)];
    if (/^(feedbackBlock|feedbackInline|rubricBlock)$/.test(element.name) || isUnit(element)) return [];
    if (element.attributes['class'] !== TEXT_CLASS || element.children[0] === TEXT_MARK) return undefined;
    const begun = { ...element, children: [TEXT_MARK, ...element.children] };
    return replaced([begun], (inner) => {
      const gap = named.get(inner);
      return gap !== undefined ? [gapMark(gap)] : isUnit(inner) ? [] : undefined;
    });
  });
  return clozeOf(markdownOfNodes(nodes, it.lose), gaps);
}

function readGap(it: Gaps, interaction: Element): GapReading {
  const identifier = interaction.attributes['responseIdentifier'] ?? '';
  const declaration = it.declarations.get(identifier);
  if (!declaration) return refuse('a gap does not declare its answer', 'declare what is right');
  const weight = Number(interaction.attributes['data-weight'] ?? 1) || 1;
  const isMapped = scoringOf(it, declaration) === 'mapped';
  if (interaction.name === 'inlineChoiceInteraction') {
    const options = childrenOf(interaction, 'inlineChoice').map((choice) => ({
      ...choiceText(choice, it.item, it.lose),
      share: declaration.correct.includes(choice.attributes['identifier'] ?? '') ? 100 : 0,
    }));
    return choiceGap(options, weight, it.lose);
  }
  if (declaration.baseType !== 'float' && declaration.baseType !== 'integer') {
    if (declaration.isCaseSensitive) it.lose('that capitals count');
    return textGap(wordsIn(declaration, isMapped), weight, it.lose);
  }
  const margin = marginIn(it, declaration, identifier);
  if (margin === undefined) loseOwnRules(it.lose);
  const read = numberGap(declaration.correct[0] ?? '', '', weight);
  return 'gap' in read ? { gap: { ...read.gap, ...margin } } : read;
}

const isUnit = (it: Element): boolean => it.attributes['class'] === 'unit';

/** The unit that stands behind a field. */
function unitBehind(body: Element, interaction: Element): { unit?: string } {
  const parent = parentOf(body, interaction);
  const behind = parent?.children
    .slice(parent.children.indexOf(interaction) + 1)
    .find((it) => isElement(it) || it.trim() !== '');
  return behind !== undefined && isElement(behind) && isUnit(behind) ? { unit: textIn(behind).trim() } : {};
}

function parentOf(from: Element, child: Node): Element | undefined {
  if (from.children.includes(child)) return from;
  for (const it of from.children) {
    const found = isElement(it) ? parentOf(it, child) : undefined;
    if (found) return found;
  }
  return undefined;
}
