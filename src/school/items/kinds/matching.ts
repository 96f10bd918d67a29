import { z } from 'zod';
import { itemFields, markdown, noTwins, sameText } from '../fields.ts';
import { type Choice, hundredths, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { keyOf, openParts, postedChosen, readChosen, tallyChosen } from './chosen.ts';

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('matching'),
    pairs: z
      .array(z.strictObject({ prompt: markdown, match: markdown }))
      .min(2, 'must hold at least two pairs')
      .max(20, 'must hold at most 20 pairs')
      .check(noTwins((pair) => pair.prompt))
      .describe('Each prompt with the match that belongs to it.'),
    distractors: z
      .array(markdown)
      .max(20)
      .check(noTwins((text) => text))
      .default([])
      .describe('Further matches that belong to no prompt.'),
  })
  .refine((it) => new Set([...it.pairs.map((pair) => pair.match), ...it.distractors].map(sameText)).size > 1, {
    path: ['pairs'],
    message: 'must have at least two different matches to choose from',
  })
  .refine(
    (it) => {
      const matches = new Set(it.pairs.map((pair) => sameText(pair.match)));
      return it.distractors.every((text) => !matches.has(sameText(text)));
    },
    { path: ['distractors'], message: 'must belong to no pair; one of them is also a right match' },
  );

type MatchingItem = z.output<typeof schema>;

export interface MatchingView extends ViewBase {
  type: 'matching';
  prompts: Choice[];
  choices: Choice[];
}

/** The match chosen for each prompt, by ids; a prompt without one is absent. */
export interface MatchingResponse {
  matches: Record<string, string>;
}

const promptId = (item: MatchingItem, text: string): string => optionId(item.id, text, 'prompt');
const matchId = (item: MatchingItem, text: string): string => optionId(item.id, text, 'match');

/** What may be chosen. Two prompts may share a match, which then is offered once. */
function choicesOf(item: MatchingItem): Choice[] {
  const texts = new Set([...item.pairs.map((it) => it.match), ...item.distractors]);
  return [...texts].map((text) => ({ id: matchId(item, text), text }));
}

const partsOf = ({ prompts, choices }: MatchingView) => prompts.map(({ id }) => ({ id, choices }));

/**
 * Finding each prompt's match. Every right pair earns the same share; a wrong one only fails to earn, since each
 * prompt is a question of its own with one answer.
 */
export const matching = itemKind<MatchingItem, MatchingView, MatchingResponse>({
  schema,
  // The matches in the author's order would stand beside their prompts.
  shuffle: 'always',
  optionIds: (item) => choicesOf(item).map((it) => it.id),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'matching',
    stem: item.stem,
    prompts: item.pairs.map(({ prompt }) => ({ id: promptId(item, prompt), text: prompt })),
    choices: inOrder(choicesOf(item), order),
  }),
  read(view, posted) {
    const read = readChosen(partsOf(view), posted);
    return read.state === 'answered' ? { state: 'answered', response: { matches: read.response } } : read;
  },
  toPosted: ({ matches }) => postedChosen(matches),
  missing: (view, { matches }) => openParts(partsOf(view), matches, 'a match'),
  inWords: (view, { matches }) =>
    view.prompts.map((prompt) => {
      const match = view.choices.find((it) => it.id === matches[prompt.id]);
      return `${prompt.text} → ${match?.text ?? 'no match chosen'}`;
    }),
  grade(item, { matches }) {
    const right = item.pairs.filter((it) => matches[promptId(item, it.prompt)] === matchId(item, it.match));
    return hundredths(right.length / item.pairs.length);
  },
  keyInWords: (item) => item.pairs.map((it) => `${it.prompt} → ${it.match}`),
  tally: (_item, { matches }) => tallyChosen(matches),
  tallied: (item) =>
    item.pairs.flatMap(({ prompt, match }) =>
      choicesOf(item).map(({ id, text }) => ({
        key: keyOf(promptId(item, prompt), id),
        text: `${prompt} → ${text}`,
        right: text === match,
      })),
    ),
});
