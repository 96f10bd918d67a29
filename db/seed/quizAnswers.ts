import {
  type Choice,
  cellOf,
  cutAtGaps,
  fieldsOf,
  forStudent,
  gradeItem,
  type Item,
  type ItemForStudent,
  orderFor,
  pointsOf,
  type Response,
} from '../../src/school/items/index.ts';
import { fitted } from './cases/fitted.ts';

/** What a student sees of an item, options in the author's order, where the key can be found by its place. */
const authored = <T extends Item['type']>(item: Extract<Item, { type: T }>) =>
  forStudent(
    item,
    orderFor(item, true, (ids) => ids),
  ) as Extract<ItemForStudent, { type: T }>;

/** KEY: the answer that a student who knows everything would give. For the demo school and tests only. */
export function rightResponse(item: Item): Response {
  switch (item.type) {
    case 'single':
      return { option: authored<'single'>(item).choices[item.options.findIndex((it) => it.correct)]?.id ?? '' };
    case 'several':
      return { options: optionsWhere(item, true) };
    case 'true-false':
      return { option: item.answer ? 'true' : 'false' };
    case 'matching':
    case 'extended-matching':
    case 'grid':
      return chosenForEach(item, true);
    case 'ordering':
      return { positions: Object.fromEntries(authored<'ordering'>(item).elements.map((it, at) => [it.id, at + 1])) };
    case 'sequence':
      return {
        positions: Object.fromEntries(
          authored<'sequence'>(item).elements.map((it, at) => [it.id, at < item.steps.length ? at + 1 : 0]),
        ),
      };
    case 'cloze':
      return inGaps(item, true);
    case 'essay':
      return { text: fitted(item.model ?? '', item.words) };
    case 'number':
      return numberGiven(item, item.answer ?? 0);
    case 'short-text':
      return { text: item.accept[0] ?? '' };
    case 'hotspot':
      return { region: regionWhere(item, true) };
    case 'label-figure':
      return labelled(item, (label, offered) => label === offered);
    case 'video':
      return { at: momentOf(item) };
    case 'script-concordance':
      return concordance(item, (counts) => counts.indexOf(Math.max(...counts)));
    case 'key-feature':
      return keyFeatures(item, true);
  }
}

/** An answer that could be given and does not earn full marks; it earns none where the item allows that. */
export function wrongResponse(item: Item): Response {
  switch (item.type) {
    case 'single':
      return { option: authored<'single'>(item).choices[item.options.findIndex((it) => !it.correct)]?.id ?? '' };
    case 'several': {
      const wrong = optionsWhere(item, false);
      return { options: wrong.length > 0 ? wrong : optionsWhere(item, true).slice(1) };
    }
    case 'true-false':
      return { option: item.answer ? 'false' : 'true' };
    case 'matching':
    case 'extended-matching':
    case 'grid':
      return chosenForEach(item, false);
    case 'ordering': {
      const elements = authored<'ordering'>(item).elements.toReversed();
      return { positions: Object.fromEntries(elements.map((it, at) => [it.id, at + 1])) };
    }
    case 'sequence':
      return { positions: Object.fromEntries(authored<'sequence'>(item).elements.map((it) => [it.id, 0])) };
    case 'cloze':
      return inGaps(item, false);
    case 'essay':
      return { text: 'I am not sure.' };
    case 'number':
      return numberGiven(item, farFrom(item));
    case 'short-text':
      return GUESSES.find((it) => gradeItem(item, it) === 0) ?? { text: '?' };
    case 'hotspot':
      return { region: regionWhere(item, false) };
    case 'label-figure':
      return labelled(item, (label, offered) => label !== offered);
    case 'video':
      return { at: wrongMomentOf(item) };
    case 'script-concordance':
      return concordance(item, (counts) => counts.indexOf(Math.min(...counts)));
    case 'key-feature':
      return keyFeatures(item, false);
  }
}

const numberGiven = ({ unit }: { unit?: string | undefined }, value: number) => ({
  value,
  typed: String(value),
  ...(unit && { unit }),
});

/** A number that no tolerance lets pass. */
const farFrom = ({ answer = 0, tolerance }: { answer?: number | undefined; tolerance: number }): number =>
  answer + 2 * tolerance + Math.max(1, Math.abs(answer));

const GUESSES = ['I am not sure', 'No idea', 'Something else'].map((text) => ({ text }));

const optionsWhere = (item: Of<'several'>, correct: boolean): string[] =>
  authored<'several'>(item)
    .choices.filter((_, at) => item.options[at]?.correct === correct)
    .map((it) => it.id)
    .sort();

/** For each part the first thing to choose that earns something, or that earns nothing. */
function chosenForEach(item: Of<'matching' | 'extended-matching' | 'grid'>, right: boolean): Response {
  const pick = <T extends Response>(parts: Part[], answer: (chosen: Record<string, string>) => T): T => {
    const earns = (part: string, choice: string) => gradeItem(item, answer({ [part]: choice })) > 0;
    const chosen = parts.map(({ id, choices }) => [id, choices.find((it) => earns(id, it.id) === right)?.id ?? '']);
    return answer(Object.fromEntries(chosen));
  };
  if (item.type === 'matching') {
    const { prompts, choices } = authored<'matching'>(item);
    return pick(partsOf(prompts, choices), (matches) => ({ matches }));
  }
  if (item.type === 'extended-matching') {
    const { vignettes, choices } = authored<'extended-matching'>(item);
    return pick(partsOf(vignettes, choices), (answers) => ({ answers }));
  }
  const { rows, columns } = authored<'grid'>(item);
  const cells = rows.flatMap((row) => columns.map(({ id, choices }) => ({ id: cellOf(row.id, id), choices })));
  return pick(cells, (chosen) => ({ cells: chosen }));
}

type Of<T extends Item['type']> = Extract<Item, { type: T }>;
type Part = { id: string; choices: readonly Choice[] };

const partsOf = (parts: readonly Choice[], choices: readonly Choice[]): Part[] =>
  parts.map(({ id }) => ({ id, choices }));

/** In each gap what belongs into it, or something else. */
function inGaps(item: Of<'cloze'>, right: boolean) {
  const names = cutAtGaps(item.text).gaps.map((it) => it.name);
  const given = authored<'cloze'>(item).gaps.map((view, at) => {
    const gap = item.gaps[names[at] ?? ''];
    if (view.type === 'choice' && gap?.type === 'choice') {
      return [view.id, { option: view.choices[gap.options.findIndex((it) => it.correct === right)]?.id ?? '' }];
    }
    if (gap?.type === 'number') return [view.id, numberGiven({}, right ? (gap.answer ?? 0) : farFrom(gap))];
    return [view.id, { text: right && gap?.type === 'text' ? (gap.accept[0] ?? '') : 'I am not sure' }];
  });
  return { gaps: Object.fromEntries(given) };
}

const regionWhere = (item: Extract<Item, { type: 'hotspot' }>, correct: boolean): string =>
  authored<'hotspot'>(item).regions[item.regions.findIndex((it) => it.correct === correct)]?.id ?? '';

function labelled(item: Extract<Item, { type: 'label-figure' }>, suits: (label: string, offered: string) => boolean) {
  const { places, choices } = authored<'label-figure'>(item);
  const chosen = (at: number) => choices.find((it) => suits(item.labels[at]?.text ?? '', it.text))?.id ?? '';
  return { labels: Object.fromEntries(places.map((it, at) => [it.id, chosen(at)])) };
}

/** A tenth of a second within the first moment that is right. */
const momentOf = ({ moments: [first] }: Extract<Item, { type: 'video' }>): number =>
  first ? Math.min(Math.ceil(first.from * 10) / 10, first.to) : 0;

/** A tenth of a second of the part shown that is in no moment; the beginning of the part where all of it is right. */
function wrongMomentOf(item: Extract<Item, { type: 'video' }>): number {
  const { from, to } = item.film;
  const tenths = Array.from({ length: Math.ceil((to - from) * 10) + 1 }, (_, at) => Math.ceil(from * 10 + at) / 10);
  return tenths.find((at) => gradeItem(item, { at }) === 0) ?? from;
}

/** To each question the answer at the place that `choose` finds in what the panel answered. */
function concordance(item: Of<'script-concordance'>, choose: (counts: number[]) => number) {
  const { questions, answers } = authored<'script-concordance'>(item);
  const given = item.questions.map(({ panel }, at) => [questions[at]?.id ?? '', answers[choose(panel)]?.id ?? '']);
  return { answers: Object.fromEntries(given) as Record<string, string> };
}

/** All that is right of each question, or one thing that is wrong. */
function keyFeatures(item: Of<'key-feature'>, right: boolean) {
  const chosen: Record<string, string[]> = {};
  const written: Record<string, string[]> = {};
  authored<'key-feature'>(item).questions.forEach((view, at) => {
    const { accept = [], options = [] } = item.questions[at] ?? {};
    if (view.kind === 'write') written[view.id] = right ? accept.map(([wording = '']) => wording) : ['I am not sure'];
    else {
      const ids = view.choices.filter((_, place) => options[place]?.correct === right).map((it) => it.id);
      chosen[view.id] = (right ? ids : ids.slice(0, 1)).sort();
    }
  });
  return { chosen, written };
}

/**
 * KEY: the fields that post a right or a wrong answer to an item, as a form or a script sends them. The names and
 * values of fields are the same in every attempt, so no attempt is needed.
 */
export function answerFields(item: Item, kind: 'right' | 'wrong'): [name: string, value: string][] {
  const response = kind === 'right' ? rightResponse(item) : wrongResponse(item);
  const fields = fieldsOf(forStudent(item, []), response);
  return [...fields].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
}

/** The first of some items that together are worth no more than a share (0 to 1) of all. */
export function worthAtMost(items: readonly Item[], share: number): Set<string> {
  // Points are whole hundredths; a share such as 1 - 0.8 is a little less than a fifth.
  const budget = share * items.reduce((sum, it) => sum + pointsOf(it), 0) + 1e-6;
  const chosen = new Set<string>();
  let worth = 0;
  for (const item of items) {
    if (worth + pointsOf(item) > budget) continue;
    worth += pointsOf(item);
    chosen.add(item.id);
  }
  return chosen;
}
