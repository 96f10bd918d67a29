import { inlineElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import { element } from '../xml/write.ts';
import { declaration, type QtiParts, RESPONSE, response, setOutcome } from './parts.ts';

export interface Option {
  text: string;
  correct: boolean;
  feedback?: string | undefined;
}

/** How choices are offered and marked. */
interface Choosing {
  options: readonly Option[];
  /** Identifiers of the options. */
  names: readonly string[];
  isOne: boolean;
  /** The rules that set the score. */
  score: string;
  mapping?: string;
}

/** An item that is answered by choosing. */
export function choosing({ options, names, isOne, score, mapping }: Choosing, lose: Lose): QtiParts {
  const cardinality = isOne ? 'single' : 'multiple';
  const hasFeedback = options.some((it) => it.feedback);
  const told = { identifier: 'FEEDBACK', cardinality, 'base-type': 'identifier' };
  return {
    declared:
      declaration({
        cardinality,
        baseType: 'identifier',
        correct: names.filter((_, index) => options[index]?.correct),
        mapping,
      }) + (hasFeedback ? element('qti-outcome-declaration', told) : ''),
    interaction: element(
      'qti-choice-interaction',
      { ...RESPONSE, shuffle: names[0] !== 'true', 'max-choices': isOne ? 1 : options.length },
      ...options.map((it, index) => choice(names[index] ?? '', it, lose)),
    ),
    processing: score + (hasFeedback ? setOutcome('FEEDBACK', response) : ''),
  };
}

/** A choice with its feedback in it, which is shown when it was chosen. */
function choice(identifier: string, { text, feedback }: Option, lose: Lose): string {
  return element(
    'qti-simple-choice',
    { identifier },
    inlineElsewhere(text, lose),
    feedbackOn(identifier, feedback, lose),
  );
}

function feedbackOn(identifier: string, feedback: string | undefined, lose: Lose): string {
  if (!feedback) return '';
  const attributes = { 'outcome-identifier': 'FEEDBACK', identifier, 'show-hide': 'show' };
  const said = inlineElsewhere(feedback, lose);
  return /^<(p|ul|ol)\b/.test(said)
    ? element('qti-feedback-block', attributes, element('qti-content-body', {}, said))
    : element('qti-feedback-inline', attributes, said);
}
