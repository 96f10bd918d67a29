import { rubricInWords } from '../essay.ts';
import { asOrdering } from '../nearest.ts';
import { loseLeniency } from '../shortText.ts';
import { inlineElsewhere, shownElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import type { Writers } from '../writeItems.ts';
import { element, xmlText } from '../xml/write.ts';
import { choosing } from './choosing.ts';
import { pairing } from './pairing.ts';
import {
  declaration,
  mapping,
  nearness,
  type QtiParts,
  RESPONSE,
  scoreIf,
  scoreIfRight,
  scoreMapped,
} from './parts.ts';
import { writeCloze } from './writeCloze.ts';
import { writeHotspot } from './writeHotspot.ts';

const lettersFor = (options: readonly unknown[]): string[] => [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.slice(0, options.length),
];

/** How QTI 3 says each type. Source: 1EdTech, QTI 3.0 information model and implementation guide. */
export const WRITERS: Writers<QtiParts> = {
  single: ({ options }, lose) =>
    choosing({ options, names: lettersFor(options), isOne: true, score: scoreIfRight }, lose),
  several({ options, marking, points }, lose) {
    const names = lettersFor(options);
    if (marking === 'all-or-nothing') return choosing({ options, names, isOne: false, score: scoreIfRight }, lose);
    if (marking !== 'per-option') lose(`its marking ${marking}: it is per-option there`);
    const share = points / options.filter((it) => it.correct).length;
    const entries = new Map(names.map((name, index) => [name, options[index]?.correct ? share : -share]));
    const mapped = mapping(entries, { 'lower-bound': 0 });
    return choosing({ options, names, isOne: false, score: scoreMapped, mapping: mapped }, lose);
  },
  'true-false'({ answer, feedback }, lose) {
    const names = ['true', 'false'] as const;
    const options = names.map((it) => ({
      text: it === 'true' ? 'True' : 'False',
      correct: it === String(answer),
      feedback: feedback?.[it],
    }));
    return choosing({ options, names, isOne: true, score: scoreIfRight }, lose);
  },
  matching({ pairs, distractors, points }, lose) {
    const right = pairs.map((it) => it.match);
    const matches = [...new Set([...right, ...distractors])];
    return pairing({ prompts: pairs.map((it) => it.prompt), matches, right, points }, lose);
  },
  'extended-matching'({ options, vignettes, points }, lose) {
    if (vignettes.some((it) => it.feedback)) lose('the feedback on its vignettes');
    const answerOf = (answer: string) => options.find((it) => sameText(it) === sameText(answer)) ?? answer;
    const right = vignettes.map((it) => answerOf(it.answer));
    const prompts = vignettes.map((it) => it.text);
    return pairing({ prompts, matches: options, right, points, kind: 'extended-matching' }, lose);
  },
  ordering: ({ sequence }, lose) => ordering(sequence, lose),
  sequence(item, lose) {
    const nearest = asOrdering(item, lose);
    return 'refusal' in nearest ? nearest : ordering(nearest.sequence, lose);
  },
  number(item, lose) {
    const { answer = 0, unit, units } = item;
    if (Object.keys(units).length > 0) lose(`its other units (${Object.keys(units).join(', ')})`);
    return {
      declared: declaration({ cardinality: 'single', baseType: 'float', correct: [answer] }),
      interaction: field(unit ? ` ${element('span', { class: 'unit' }, xmlText(unit))}` : ''),
      processing: scoreIf(nearness(item)),
    };
  },
  'short-text'(item, lose) {
    const { accept, points } = item;
    loseLeniency(item, lose);
    const entries = mapping(new Map(accept.map((it) => [it, points])));
    return {
      declared: declaration({
        cardinality: 'single',
        baseType: 'string',
        correct: accept.slice(0, 1),
        mapping: entries,
      }),
      interaction: field(),
      processing: scoreMapped,
    };
  },
  cloze: (item, lose) => writeCloze(item, lose),
  hotspot: (item, lose, drawing) => writeHotspot(item, lose, drawing),
  essay({ rubric, model }, lose) {
    lose('its length, and its rubric as such: it is a note to markers there');
    if (model) lose('its model answer');
    const notes = rubricInWords(rubric);
    const told = { use: 'scoring', view: 'scorer' };
    return {
      declared: declaration({ cardinality: 'single', baseType: 'string', correct: [] }),
      interaction:
        element('qti-extended-text-interaction', RESPONSE) +
        (notes ? element('qti-rubric-block', told, element('qti-content-body', {}, shownElsewhere(notes, lose))) : ''),
      processing: '',
      isMarked: true,
    };
  },
};

const sameText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const field = (behind = ''): string => element('p', {}, element('qti-text-entry-interaction', RESPONSE), behind);

function ordering(sequence: readonly string[], lose: Lose): QtiParts {
  lose('part marks for neighbours that are kept: it is all or nothing there');
  const right = sequence.map((text, index) => ({ name: `E${index + 1}`, text }));
  // A program that can't shuffle would show them in the order in which they stand here.
  const shown = right.toSorted((a, b) => (a.text < b.text ? -1 : 1));
  if (shown.every((it, index) => it === right[index])) shown.reverse();
  return {
    declared: declaration({ cardinality: 'ordered', baseType: 'identifier', correct: right.map((it) => it.name) }),
    interaction: element(
      'qti-order-interaction',
      { ...RESPONSE, shuffle: true },
      ...shown.map(({ name, text }) => element('qti-simple-choice', { identifier: name }, inlineElsewhere(text, lose))),
    ),
    processing: scoreIfRight,
  };
}
