import { type Reading, refuse } from '../types.ts';
import { childrenOf } from '../xml/node.ts';
import { choiceText } from './feedback.ts';
import type { QtiQuestion } from './interactions.ts';

/** Choices in an order of which one is right. */
export function order({ interaction, item, declarations, stem, lose }: QtiQuestion): Reading {
  const right = declarations.get(interaction.attributes['responseIdentifier'] ?? '')?.correct ?? [];
  const texts = new Map(
    childrenOf(interaction, 'simpleChoice').map((it) => [
      it.attributes['identifier'] ?? '',
      choiceText(it, item, lose).text,
    ]),
  );
  if (right.length !== texts.size || !right.every((it) => texts.has(it))) {
    return refuse('its right order does not hold each of its elements once', 'ask for an order of all of them');
  }
  lose('how its order is marked: here each pair of neighbours that is kept earns a share');
  return { raw: { type: 'ordering', stem, sequence: right.map((it) => texts.get(it) ?? '') } };
}
