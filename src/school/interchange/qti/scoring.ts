import type { Lose } from '../types.ts';
import { childOf, elementsIn } from '../xml/node.ts';
import type { Declaration } from './declaration.ts';
import type { QtiItem } from './interactions.ts';

/** How an answer is marked: by what each value earns, by comparison with what is right, or by rules of the item's own. */
export type Scoring = 'mapped' | 'matched' | 'own';

/** Which of the standard ways an item marks by: a template, or the same said in full. */
export function scoringOf({ item }: QtiItem, { mapping, correct }: Declaration): Scoring {
  const processing = childOf(item, 'responseProcessing');
  const template = processing?.attributes['template'] ?? '';
  const uses = (name: string) =>
    processing !== undefined && elementsIn(processing, (it) => it.name === name).length > 0;
  if (mapping && (/map_response/.test(template) || uses('mapResponse'))) return 'mapped';
  if (/match_correct/.test(template) || uses('match') || !processing) return 'matched';
  if (uses('equal') || uses('equalRounded') || uses('stringMatch')) return 'matched';
  return correct.length === 0 && mapping ? 'mapped' : 'own';
}

/** Told of rules that are not looked into: what is declared as right counts. */
export const loseOwnRules = (lose: Lose): void => lose('its own rules of marking: what it declares as right counts');
