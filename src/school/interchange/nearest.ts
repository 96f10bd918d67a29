import { type Lose, type Refusal, refuse } from './types.ts';

/** What a matching question holds. */
export interface Matching {
  pairs: readonly { prompt: string; match: string }[];
  distractors: readonly string[];
}

interface ExtendedMatching {
  options: readonly string[];
  vignettes: readonly { text: string; answer: string; feedback?: string | undefined }[];
}

/** Extended matching as a matching question, for formats that know nothing nearer. */
export function asMatching({ options, vignettes }: ExtendedMatching, lose: Lose): Matching | { refusal: Refusal } {
  if (vignettes.length < 2) return refuse('it has one vignette only', 'ask it as a question with one right option');
  lose('its type: it is a matching question there');
  if (vignettes.some((it) => it.feedback)) lose('the feedback on its vignettes');
  const used = new Set(vignettes.map((it) => it.answer));
  return {
    pairs: vignettes.map((it) => ({ prompt: it.text, match: it.answer })),
    distractors: options.filter((it) => !used.has(it)),
  };
}

interface Sequence {
  steps: readonly { text: string; feedback?: string | undefined }[];
  distractors: readonly unknown[];
}

/** Steps in their order as an ordering question; steps that do not belong have no place in one. */
export function asOrdering(
  { steps, distractors }: Sequence,
  lose: Lose,
): { sequence: string[] } | { refusal: Refusal } {
  if (distractors.length > 0) {
    return refuse('it has steps that do not belong, for which there is no place', 'write it there by hand');
  }
  lose('its type: it is an ordering question there');
  if (steps.some((it) => it.feedback)) lose('the feedback on its steps');
  return { sequence: steps.map((it) => it.text) };
}
