import { element, xmlText } from '../xml/write.ts';

/** The parts of an item that depend on its type. */
export interface QtiParts {
  /** The answer that is right, and outcomes besides the score. */
  declared: string;
  interaction: string;
  processing: string;
}

/** What a response declaration holds. */
interface Answer {
  cardinality: 'single' | 'multiple' | 'ordered';
  baseType: 'identifier' | 'directedPair' | 'string' | 'float';
  correct: readonly (string | number)[];
  mapping?: string | undefined;
}

/** The one response of an item. */
export const RESPONSE = { 'response-identifier': 'RESPONSE' };

export const valueOf = (it: string | number): string => element('qti-value', {}, xmlText(String(it)));

export const response = element('qti-variable', { identifier: 'RESPONSE' });

export const setOutcome = (outcome: string, ...expression: string[]): string =>
  element('qti-set-outcome-value', { identifier: outcome }, ...expression);

export const declaration = ({ cardinality, baseType, correct, mapping = '' }: Answer): string =>
  element(
    'qti-response-declaration',
    { identifier: 'RESPONSE', cardinality, 'base-type': baseType },
    element('qti-correct-response', {}, ...correct.map(valueOf)),
    mapping,
  );

/** What each value earns, in points; capitals don't count. */
export const mapping = (entries: ReadonlyMap<string, number>, bounds: { 'lower-bound'?: number } = {}): string =>
  element(
    'qti-mapping',
    { ...bounds, 'default-value': 0 },
    ...[...entries].map(([key, earned]) =>
      element('qti-map-entry', { 'map-key': key, 'mapped-value': earned, 'case-sensitive': false }),
    ),
  );

/** Gives all points where a condition holds. */
export const scoreIf = (condition: string): string =>
  element(
    'qti-response-condition',
    {},
    element('qti-response-if', {}, condition, setOutcome('SCORE', element('qti-variable', { identifier: 'MAXSCORE' }))),
  );

export const scoreIfRight = scoreIf(
  element('qti-match', {}, response, element('qti-correct', { identifier: 'RESPONSE' })),
);

export const scoreMapped = setOutcome('SCORE', element('qti-map-response', { identifier: 'RESPONSE' }));
