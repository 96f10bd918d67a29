import { clozeOf, gapMark, type RawGap, wordGap } from '../gaps.ts';
import { markdownOfNodes } from '../text/markdown.ts';
import { type Reading, refuse } from '../types.ts';
import { childrenOf, elementsIn, type Node, textIn } from '../xml/node.ts';
import type { QtiQuestion } from './interactions.ts';
import { replaced } from './normal.ts';

/** Words that are moved into gaps: each gap then offers all of them. */
export function gapMatch({ interaction, declarations, stem, lose }: QtiQuestion): Reading {
  const words = childrenOf(interaction, 'gapText', 'gapImg');
  if (words.some((it) => it.name === 'gapImg'))
    return refuse('pictures are moved into its gaps', 'write the item by hand');
  const right = declarations.get(interaction.attributes['responseIdentifier'] ?? '')?.correct ?? [];
  const places = elementsIn(interaction, (it) => it.name === 'gap').map((it) => it.attributes['identifier'] ?? '');
  const gaps: Record<string, RawGap> = {};
  for (const [index, place] of places.entries()) {
    const [pair, ...others] = right.map((it) => it.split(/\s+/)).filter(([, gap]) => gap === place);
    const word = words.findIndex((it) => it.attributes['identifier'] === pair?.[0]);
    if (word === -1 || others.length > 0) return refuse('a gap of it has no word, or several', 'declare one for each');
    gaps[`gap-${index + 1}`] = wordGap(
      words.map((it) => textIn(it).trim()),
      word,
    );
  }
  if (words.some((it) => it.attributes['matchMax'] === '1')) lose('that each word is used once');
  const text = replaced(interaction.children, (it): Node[] | undefined => {
    if (it.name === 'gapText' || it.name === 'prompt') return [];
    return it.name === 'gap' ? [gapMark(`gap-${places.indexOf(it.attributes['identifier'] ?? '') + 1}`)] : undefined;
  });
  return clozeOf(`${stem}\n\n${markdownOfNodes(text, lose)}`, gaps);
}
