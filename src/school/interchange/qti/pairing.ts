import { inlineElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import { element } from '../xml/write.ts';
import { declaration, mapping, type QtiParts, RESPONSE, scoreMapped } from './parts.ts';

/** Prompts, what may belong to them, and which of it does. */
interface Pairing {
  prompts: readonly string[];
  matches: readonly string[];
  /** For each prompt the match that is right. */
  right: readonly string[];
  points: number;
  /** What the interaction is called, for programs that know the name. */
  kind?: string;
}

/** An item that is answered by pairs; each right one earns the same. */
export function pairing({ prompts, matches, right, points, kind }: Pairing, lose: Lose): QtiParts {
  const pairs = right.map((it, index) => `P${index + 1} M${matches.indexOf(it) + 1}`);
  const entries = new Map(pairs.map((it) => [it, points / pairs.length]));
  return {
    declared: declaration({
      cardinality: 'multiple',
      baseType: 'directedPair',
      correct: pairs,
      mapping: mapping(entries),
    }),
    interaction: element(
      'qti-match-interaction',
      { class: kind, ...RESPONSE, shuffle: true, 'max-associations': prompts.length },
      matchSet('P', prompts, 1, lose),
      matchSet('M', matches, prompts.length, lose),
    ),
    processing: scoreMapped,
  };
}

const matchSet = (letter: string, texts: readonly string[], most: number, lose: Lose): string =>
  element(
    'qti-simple-match-set',
    {},
    ...texts.map((text, index) =>
      element(
        'qti-simple-associable-choice',
        { identifier: `${letter}${index + 1}`, 'match-max': most },
        inlineElsewhere(text, lose),
      ),
    ),
  );
