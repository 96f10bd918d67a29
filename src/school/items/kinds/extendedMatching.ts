import { z } from 'zod';
import { itemFields, markdown, noTwins, sameText } from '../fields.ts';
import { type Choice, hundredths, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { keyOf, openParts, postedChosen, readChosen, tallyChosen } from './chosen.ts';

const vignette = z.strictObject({
  text: markdown.describe('A short case, or whatever the options are to be judged by.'),
  answer: markdown.describe('The option that is right here, as it stands in `options`.'),
  feedback: markdown.optional().describe('What someone is told who chose another option, or none.'),
});

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('extended-matching'),
    options: z
      .array(markdown)
      .min(3, 'must offer at least three options')
      .max(26, 'must offer at most 26 options')
      .check(noTwins((text) => text))
      .describe('One list for all vignettes. An option may serve several of them, or none.'),
    vignettes: z
      .array(vignette)
      .min(1, 'must hold at least one vignette')
      .max(20, 'must hold at most 20 vignettes')
      .check(noTwins((it) => it.text)),
  })
  .check(({ value, issues }) => {
    const offered = new Set(value.options.map(sameText));
    for (const [at, { answer }] of value.vignettes.entries()) {
      if (offered.has(sameText(answer))) continue;
      const path = ['vignettes', at, 'answer'];
      issues.push({ code: 'custom', input: answer, path, message: 'must be one of `options`, word for word' });
    }
  });

type ExtendedMatchingItem = z.output<typeof schema>;

export interface ExtendedMatchingView extends ViewBase {
  type: 'extended-matching';
  vignettes: Choice[];
  choices: Choice[];
}

export interface ExtendedMatchingResponse {
  /** The option chosen for each vignette, by ids; a vignette without one is absent. */
  answers: Record<string, string>;
}

const choicesOf = (item: ExtendedMatchingItem): Choice[] =>
  item.options.map((text) => ({ id: optionId(item.id, text), text }));

/** KEY: each vignette with its id, and the option that is right. */
function keysOf(item: ExtendedMatchingItem) {
  const choices = choicesOf(item);
  return item.vignettes.map((it) => ({
    ...it,
    id: optionId(item.id, it.text, 'vignette'),
    right: choices.find(({ text }) => sameText(text) === sameText(it.answer)),
  }));
}

const partsOf = ({ vignettes, choices }: ExtendedMatchingView) => vignettes.map(({ id }) => ({ id, choices }));

/**
 * Extended matching: several short cases judged by one long list of options, so that a guess is worth little and the
 * list gives no case away (Case and Swanson, «Extended-matching items», Teaching and Learning in Medicine 5:107-115,
 * 1993). Every vignette is a question of its own and earns the same share.
 */
export const extendedMatching = itemKind<ExtendedMatchingItem, ExtendedMatchingView, ExtendedMatchingResponse>({
  schema,
  shuffle: 'as-quiz',
  optionIds: (item) => choicesOf(item).map((it) => it.id),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'extended-matching',
    stem: item.stem,
    vignettes: keysOf(item).map(({ id, text }) => ({ id, text })),
    choices: inOrder(choicesOf(item), order),
  }),
  read(view, posted) {
    const read = readChosen(partsOf(view), posted);
    return read.state === 'answered' ? { state: 'answered', response: { answers: read.response } } : read;
  },
  toPosted: ({ answers }) => postedChosen(answers),
  missing: (view, { answers }) => openParts(partsOf(view), answers, 'an answer'),
  inWords: (view, { answers }) =>
    view.vignettes.map(({ id, text }) => {
      const choice = view.choices.find((it) => it.id === answers[id]);
      return `${text} → ${choice?.text ?? 'nothing chosen'}`;
    }),
  grade(item, { answers }) {
    const keys = keysOf(item);
    return hundredths(keys.filter(({ id, right }) => right && answers[id] === right.id).length / keys.length);
  },
  keyInWords: (item) => item.vignettes.map((it) => `${it.text} → ${it.answer}`),
  feedback: (item, { answers }) =>
    keysOf(item).flatMap(({ id, right, feedback }) => (feedback && answers[id] !== right?.id ? [feedback] : [])),
  tally: (_item, { answers }) => tallyChosen(answers),
  tallied: (item) =>
    keysOf(item).flatMap(({ id: vignetteId, text, right }) =>
      choicesOf(item).map((choice) => ({
        key: keyOf(vignetteId, choice.id),
        text: `${text} → ${choice.text}`,
        right: choice.id === right?.id,
      })),
    ),
});
