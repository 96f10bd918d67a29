import { Fields } from '../../../src/platform/form.ts';
import { hashSecret } from '../../../src/platform/tokens.ts';
import type { Random } from '../../../src/school/assessment/index.ts';
import {
  type Answer,
  forStudent,
  type Item,
  type ItemForStudent,
  orderFor,
  readAnswer,
  UNANSWERED,
} from '../../../src/school/items/index.ts';
import { answerFields } from '../quizAnswers.ts';

/** What someone says of a question. */
export interface Reply {
  answer: Answer;
  /** 1 to 3. */
  certainty: number;
}

/** How hard an item is, in logits of the cohort, where its author expects it to be. */
const HARD = { easy: -1.9, medium: -1.1, hard: -0.2 };
/** How well an item tells the strong from the weak. */
const SLOPE = 1.5;
const GUESS = 0.15;

/**
 * An item that the strong get wrong: they doubt more than the evidence asks, and choose the option at this place. Its statistics then say
 * what those of an item with a wrong key say.
 */
const OVERDONE: Readonly<Record<string, number>> = { 'answer-will-it-work': 2 };

/** What is typed that is wrong; the first is right, had the author thought of it. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  'name-the-syndrome': ['caudal equina syndrome', 'sciatica', 'spinal stenosis'],
};

/**
 * What someone of the cohort answers: right with the chance that a three-parameter logistic model gives them (Birnbaum,
 * in Lord and Novick, Statistical Theories of Mental Test Scores, 1968), part by part where an item has parts.
 * @param strength in logits. @param random numbers from 0 up to 1.
 */
export function respond(item: Item, strength: number, random: Random): Reply {
  const chance = chanceOf(item, strength);
  const certainty = certaintyAt(chance, random);
  return { answer: answerTo(item, chance, random), certainty };
}

function chanceOf(item: Item, strength: number): number {
  if (item.id in OVERDONE) return logistic(-2 * strength);
  const hard = item.difficulty ? HARD[item.difficulty] : -1.8 + spread(item.id);
  return GUESS + (1 - GUESS) * logistic(SLOPE * (strength - hard));
}

/** The less they know, the more they think they know, by up to a quarter. */
function certaintyAt(chance: number, random: Random): number {
  const felt = chance + 0.3 * (1 - chance) + 0.25 * (random() - 0.5);
  return felt > 0.86 ? 3 : felt > 0.68 ? 2 : 1;
}

function answerTo(item: Item, chance: number, random: Random): Answer {
  const isRight = () => random() < chance;
  if (item.type === 'single') return chosen(item, isRight(), random);
  if (item.type === 'several') return ticked(item, chance, random);
  if (item.type === 'script-concordance') return concordant(item, isRight, random);
  if (item.type === 'matching') return paired(item, isRight, random);
  if (item.type === 'key-feature') return decided(item, isRight, random);
  const typed = TYPED[item.id];
  if (typed && item.type === 'short-text')
    return { text: (isRight() ? item.accept[0] : typed[Math.floor(random() ** 2 * typed.length)]) ?? '' };
  return read(item, WHOLE.has(item.type) ? answerFields(item, isRight() ? 'right' : 'wrong') : mixed(item, isRight));
}

/** Kinds whose parts make sense together only. */
const WHOLE = new Set<Item['type']>(['true-false', 'ordering', 'number', 'short-text']);

function chosen(item: Extract<Item, { type: 'single' }>, right: boolean, random: Random): Answer {
  const wrong = item.options.flatMap((it, at) => (it.correct ? [] : [at]));
  // Of several wrong options the first are likelier.
  const at = right
    ? item.options.findIndex((it) => it.correct)
    : (OVERDONE[item.id] ?? wrong[Math.floor(random() ** 1.6 * wrong.length)] ?? 0);
  return { option: authored<'single'>(item).choices[at]?.id ?? '' };
}

function ticked(item: Extract<Item, { type: 'several' }>, chance: number, random: Random): Answer {
  // Each option is a smaller question than the whole.
  const each = Math.sqrt(chance);
  const options = authored<'several'>(item).choices.filter(
    (_, at) => (item.options[at]?.correct ?? false) === random() < each,
  );
  return options.length === 0 ? UNANSWERED : { options: options.map((it) => it.id).sort() };
}

/** The view of an item with its options in the author's order. */
const authored = <T extends Item['type']>(item: Extract<Item, { type: T }>) =>
  forStudent(
    item,
    orderFor(item, true, (ids) => ids),
  ) as Extract<ItemForStudent, { type: T }>;

/** What most of the panel say, or a step or two beside it. */
function concordant(
  item: Extract<Item, { type: 'script-concordance' }>,
  isRight: () => boolean,
  random: Random,
): Answer {
  const { questions, answers } = authored<'script-concordance'>(item);
  const given = item.questions.map(({ panel }, at) => {
    const most = panel.indexOf(Math.max(...panel));
    const off = isRight() ? 0 : random() < 0.7 ? 1 : 2;
    const place = most + off > 4 || (most - off >= 0 && random() < 0.5) ? most - off : most + off;
    return [questions[at]?.id ?? '', answers[place]?.id ?? ''];
  });
  return { answers: Object.fromEntries(given) };
}

/** Each prompt with its match, or with any other. */
function paired(item: Extract<Item, { type: 'matching' }>, isRight: () => boolean, random: Random): Answer {
  const { prompts, choices } = authored<'matching'>(item);
  const given = item.pairs.map(({ match }, at) => {
    const right = isRight();
    const fitting = choices.filter((it) => (it.text === match) === right);
    return [prompts[at]?.id ?? '', any(fitting, random)?.id ?? ''];
  });
  return { matches: Object.fromEntries(given) };
}

/** All that a question of a case turns on, or some of the rest. */
function decided(item: Extract<Item, { type: 'key-feature' }>, isRight: () => boolean, random: Random): Answer {
  const fields = mixed(item, isRight);
  const views = authored<'key-feature'>(item).questions;
  const answer = read(item, fields);
  if (!('chosen' in answer)) return answer;
  for (const [at, view] of views.entries()) {
    if (view.kind === 'write') continue;
    const options = item.questions[at]?.options ?? [];
    const wrong = view.choices.filter((_, place) => !options[place]?.correct).map((it) => it.id);
    // A wrong answer of the seed is one wrong option: here any of them, and often with one that is right.
    if (answer.chosen[view.id]?.some((id) => wrong.includes(id))) {
      const right = view.choices.filter((_, place) => options[place]?.correct).map((it) => it.id);
      const some = view.most > 1 && random() < 0.6 ? right.slice(0, view.most - 1) : [];
      answer.chosen[view.id] = [any(wrong, random) ?? '', ...some].sort();
    }
  }
  return answer;
}

const any = <T>(things: readonly T[], random: Random): T | undefined => things[Math.floor(random() * things.length)];

/** Of each part the fields of a right or a wrong answer. */
function mixed(item: Item, isRight: () => boolean): [string, string][] {
  const [right, wrong] = [answerFields(item, 'right'), answerFields(item, 'wrong')];
  const parts = new Set([...right, ...wrong].map(([name]) => name));
  return [...parts].flatMap((part) => (isRight() ? right : wrong).filter(([name]) => name === part));
}

function read(item: Item, fields: [string, string][]): Answer {
  const reading = readAnswer(authored(item), new Fields(fields));
  return reading.state === 'answered' ? reading.response : UNANSWERED;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** From 0 up to 1.4, by what an item is called. */
const spread = (id: string): number => (Number.parseInt(hashSecret(id).slice(0, 4), 16) / 65_536) * 1.4;
