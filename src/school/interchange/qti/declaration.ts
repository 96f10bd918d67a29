import { childOf, childrenOf, type Element, textIn } from '../xml/node.ts';

/** What an item declares of one response: which is right, and what each earns. */
export interface Declaration {
  baseType: string;
  /** Right values, in order where there is one. */
  correct: string[];
  /** What single values earn, if the item says so. */
  mapping: Map<string, number> | undefined;
  /** What a value earns that the mapping does not name. */
  otherwise: number;
  /** Whether the sum can fall below nothing. */
  isBounded: boolean;
  isCaseSensitive: boolean;
}

/** The responses that an item declares, by their identifier. */
export const declarationsOf = (item: Element): Map<string, Declaration> =>
  new Map(childrenOf(item, 'responseDeclaration').map((it) => [it.attributes['identifier'] ?? '', declarationOf(it)]));

function declarationOf(element: Element): Declaration {
  const mapping = childOf(element, 'mapping');
  const entries = childrenOf(mapping, 'mapEntry').map(({ attributes }): [string, number] => [
    (attributes['mapKey'] ?? '').trim(),
    Number(attributes['mappedValue']) || 0,
  ]);
  return {
    baseType: element.attributes['baseType'] ?? '',
    correct: childrenOf(childOf(element, 'correctResponse'), 'value').map((it) => textIn(it).trim()),
    mapping: mapping && new Map(entries),
    otherwise: Number(mapping?.attributes['defaultValue']) || 0,
    isBounded: Number(mapping?.attributes['lowerBound']) >= 0,
    isCaseSensitive: childrenOf(mapping, 'mapEntry').some((it) => it.attributes['caseSensitive'] === 'true'),
  };
}

/** The most that an item earns: MAXSCORE, or the highest that SCORE is said to reach, or 1. */
export function pointsOf(item: Element): number {
  const outcomes = childrenOf(item, 'outcomeDeclaration');
  const named = (name: string) => outcomes.find((it) => it.attributes['identifier'] === name);
  const most = textIn(childOf(childOf(named('MAXSCORE'), 'defaultValue'), 'value')).trim();
  const points = Number(most || named('SCORE')?.attributes['normalMaximum'] || 1);
  return points > 0 && points <= 1000 ? Math.round(points * 100) / 100 : 1;
}
