import { optionOf, type SharedOption, severalOf, singleOf } from '../shares.ts';
import { type Reading, refuse } from '../types.ts';
import { childrenOf } from '../xml/node.ts';
import type { Declaration } from './declaration.ts';
import { choiceText } from './feedback.ts';
import type { QtiQuestion } from './interactions.ts';
import { loseOwnRules, scoringOf } from './scoring.ts';

/** One choice or several; two that are called `true` and `false` are a statement that is one of them. */
export function choice(it: QtiQuestion): Reading {
  const { interaction, item, declarations, stem, lose } = it;
  const declaration = declarations.get(interaction.attributes['responseIdentifier'] ?? '');
  if (!declaration) return refuse('it does not declare its answer', 'declare which choice is right');
  const choices = childrenOf(interaction, 'simpleChoice').map((one) => ({
    identifier: one.attributes['identifier'] ?? '',
    ...choiceText(one, item, lose),
  }));
  if (interaction.attributes['shuffle'] === 'false' && choices.length > 2) lose('that its options keep their order');
  const isOne = interaction.attributes['maxChoices'] === undefined || interaction.attributes['maxChoices'] === '1';
  const names = choices.map((one) => one.identifier).sort();
  if (isOne && names.join() === 'false,true') return trueFalse(it, declaration, choices);
  const scoring = scoringOf(it, declaration);
  if (scoring === 'own') loseOwnRules(lose);
  const options = choices.map(
    (one): SharedOption => ({ ...one, share: shareOf(one.identifier, declaration, scoring) }),
  );
  if (isOne) return singleOf(stem, options, lose);
  if (scoring === 'mapped') {
    if (!declaration.isBounded && options.some((one) => one.share < 0)) lose('marks below nothing');
    return severalOf(stem, options, lose);
  }
  return { raw: { type: 'several', stem, options: options.map((one) => optionOf(one, one.share > 0)) } };
}

/** What a choice earns in hundredths of all that can be earned. */
function shareOf(identifier: string, { mapping, otherwise, correct }: Declaration, scoring: string): number {
  if (scoring !== 'mapped' || !mapping) return correct.includes(identifier) ? 100 : 0;
  const most = [...mapping.values()].filter((it) => it > 0).reduce((sum, it) => sum + it, 0);
  return ((mapping.get(identifier) ?? otherwise) / (most || 1)) * 100;
}

function trueFalse(
  { stem }: QtiQuestion,
  { correct }: Declaration,
  choices: { identifier: string; feedback?: string }[],
): Reading {
  if (correct.length !== 1) return refuse('it does not say which of true and false is right', 'declare it');
  const spoken = choices.flatMap((it) => (it.feedback ? [[it.identifier, it.feedback]] : []));
  return {
    raw: {
      type: 'true-false',
      stem,
      answer: correct[0] === 'true',
      ...(spoken.length > 0 && { feedback: Object.fromEntries(spoken) }),
    },
  };
}
