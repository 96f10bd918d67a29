import { hundredfold } from '../numbers.ts';
import { element, xmlText } from '../xml/write.ts';

/** The parts of an item that depend on its type. */
export interface QtiParts {
  /** The answer that is right, and outcomes besides the score. */
  declared: string;
  interaction: string;
  processing: string;
  /** Feedback that stands at the end of the item. */
  feedback?: string;
  /** Whether a person gives the score. */
  isMarked?: boolean;
}

/** What a response declaration holds. */
export interface Answer {
  cardinality: 'single' | 'multiple' | 'ordered';
  baseType: 'identifier' | 'directedPair' | 'string' | 'float';
  correct: readonly (string | number)[];
  mapping?: string | undefined;
}

/** Stands in an interaction for the figure that it is answered on. */
export const IMAGE = '<?figure?>';

/** The one response of an item. */
export const RESPONSE = { 'response-identifier': 'RESPONSE' };

export const valueOf = (it: string | number): string => element('qti-value', {}, xmlText(String(it)));

export const response = element('qti-variable', { identifier: 'RESPONSE' });

export const setOutcome = (outcome: string, ...expression: string[]): string =>
  element('qti-set-outcome-value', { identifier: outcome }, ...expression);

export const declaration = (
  { cardinality, baseType, correct, mapping = '' }: Answer,
  identifier = 'RESPONSE',
): string =>
  element(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': baseType },
    correct.length > 0 ? element('qti-correct-response', {}, ...correct.map(valueOf)) : '',
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

/** Does something where a condition holds. */
export const ifRight = (condition: string, then: string): string =>
  element('qti-response-condition', {}, element('qti-response-if', {}, condition, then));

/** Gives all points where a condition holds. */
export const scoreIf = (condition: string): string =>
  ifRight(condition, setOutcome('SCORE', element('qti-variable', { identifier: 'MAXSCORE' })));

/** Adds points to the score. */
export const addScore = (points: number): string =>
  setOutcome(
    'SCORE',
    element(
      'qti-sum',
      {},
      element('qti-variable', { identifier: 'SCORE' }),
      element('qti-base-value', { 'base-type': 'float' }, String(points)),
    ),
  );

export const scoreIfRight = scoreIf(
  element('qti-match', {}, response, element('qti-correct', { identifier: 'RESPONSE' })),
);

/** How near to the right number is near enough. */
interface Near {
  tolerance: number;
  relative?: number | undefined;
  figures?: number | undefined;
}

/** The condition that a number is near enough. A relative tolerance is of the first number, in hundredths. */
export function nearness({ tolerance, relative, figures }: Near, identifier = 'RESPONSE'): string {
  const numbers = [element('qti-correct', { identifier }), element('qti-variable', { identifier })];
  if (figures !== undefined) {
    return element('qti-equal-rounded', { 'rounding-mode': 'significantFigures', figures }, ...numbers);
  }
  if (relative !== undefined) {
    return element('qti-equal', { 'tolerance-mode': 'relative', tolerance: hundredfold(relative) }, ...numbers);
  }
  const margin = tolerance === 0 ? { 'tolerance-mode': 'exact' } : { 'tolerance-mode': 'absolute', tolerance };
  return element('qti-equal', margin, ...numbers);
}

export const scoreMapped = setOutcome('SCORE', element('qti-map-response', { identifier: 'RESPONSE' }));
