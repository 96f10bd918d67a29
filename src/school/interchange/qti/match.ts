import { type Reading, refuse } from '../types.ts';
import { childrenOf, type Element } from '../xml/node.ts';
import { choiceText } from './feedback.ts';
import type { QtiQuestion } from './interactions.ts';

interface Choice {
  identifier: string;
  text: string;
}

/** Two lists: each element of one belongs to exactly one of the other, whichever of the two stands first. */
export function match({ interaction, item, declarations, stem, lose }: QtiQuestion): Reading {
  const declaration = declarations.get(interaction.attributes['responseIdentifier'] ?? '');
  const right = (declaration?.correct.length ? declaration.correct : mappedPairs(declaration?.mapping)).map((it) =>
    it.split(/\s+/),
  );
  const [first = [], second = []] = childrenOf(interaction, 'simpleMatchSet').map((set) =>
    childrenOf(set, 'simpleAssociableChoice').map((it) => ({
      identifier: it.attributes['identifier'] ?? '',
      text: choiceText(it, item, lose).text,
    })),
  );
  const forwards = pairsOf(first, second, right);
  const pairs =
    forwards ??
    pairsOf(
      second,
      first,
      right.map((it) => it.toReversed()),
    );
  if (!pairs) return refuse('an element of it belongs to several others, or to none', 'make a question of each');
  const matches = forwards ? second : first;
  if (isExtended(interaction)) {
    return {
      raw: {
        type: 'extended-matching',
        stem,
        options: matches.map((it) => it.text),
        vignettes: pairs.map((it) => ({ text: it.prompt, answer: it.match })),
      },
    };
  }
  const used = new Set(pairs.map((it) => it.match));
  const distractors = matches.map((it) => it.text).filter((it) => !used.has(it));
  return { raw: { type: 'matching', stem, pairs, ...(distractors.length > 0 && { distractors }) } };
}

const mappedPairs = (mapping: ReadonlyMap<string, number> | undefined): string[] =>
  [...(mapping ?? [])].filter(([, value]) => value > 0).map(([key]) => key);

/** How an export of ours marks a list of options that serves several vignettes. */
const isExtended = (interaction: Element): boolean =>
  (interaction.attributes['class'] ?? '').split(/\s+/).includes('extended-matching');

function pairsOf(prompts: readonly Choice[], matches: readonly Choice[], right: readonly string[][]) {
  const pairs = prompts.map(({ identifier, text }) => {
    const own = right.filter(([from]) => from === identifier);
    const match = matches.find((it) => it.identifier === own[0]?.[1]);
    return own.length === 1 && match ? { prompt: text, match: match.text } : undefined;
  });
  return pairs.length > 0 && pairs.every((it) => it !== undefined) ? pairs : undefined;
}
