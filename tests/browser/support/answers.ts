import type { Locator, Page } from '@playwright/test';
import { answerFields, rightResponse } from '../../../db/seed/quizAnswers.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { type Item, instantiate, plainText } from '../../../src/school/items/index.ts';
import { numbersShown } from './numbersShown.ts';

/** The school's courses as their files say, key included: what a test knows and no student's page may. */
export const catalogue = readCatalogue({ courses: 'courses', content: 'content' });

type Of<T extends Item['type']> = Extract<Item, { type: T }>;

const choose = (question: Locator, label: string) => question.getByLabel(plainText(label), { exact: true });

async function checkRight(question: Locator, item: Of<'single'> | Of<'several'>): Promise<void> {
  for (const { text } of item.options.filter((it) => it.correct)) await choose(question, text).check();
}

const rightFields = (item: Item) => answerFields(item, 'right');

/** Where parts of a question have controls of their own: in each what a right answer posts from it. */
async function chooseRight(question: Locator, item: Item): Promise<void> {
  for (const [name, value] of rightFields(item)) {
    const control = question.locator(`[name="${name}"]`);
    if ((await control.evaluate((it) => it.tagName)) === 'SELECT') await control.selectOption(value);
    else await control.fill(value);
  }
}

/** How someone who knows the answer gives it, by the question's visible controls. */
const GIVE: { [T in Item['type']]: (question: Locator, item: Of<T>) => Promise<unknown> } = {
  single: checkRight,
  several: checkRight,
  'true-false': (question, item) => choose(question, item.answer ? 'True' : 'False').check(),
  matching: async (question, item) => {
    for (const { prompt, match } of item.pairs)
      await choose(question, prompt).selectOption({ label: plainText(match) });
  },
  'extended-matching': chooseRight,
  grid: chooseRight,
  cloze: chooseRight,
  sequence: chooseRight,
  essay: (question, item) => question.getByLabel('Your answer').fill(rightFields(item)[0]?.[1] ?? ''),
  ordering: async (question, item) => {
    for (const [index, text] of item.sequence.entries()) {
      await choose(question, `Position of: ${text}`).selectOption(String(index + 1));
    }
  },
  number: (question, item) => question.getByLabel('Your answer').fill(String(item.answer)),
  'short-text': (question, item) => question.getByLabel('Your answer').fill(item.accept[0] ?? ''),
  hotspot: (question, item) => {
    const place = plainText(item.regions.find((it) => it.correct)?.place ?? '');
    return question.getByRole('radio', { name: new RegExp(`^[A-Z]: ${RegExp.escape(place)}$`) }).check();
  },
  'label-figure': async (question, item) => {
    for (const [index, { place, text }] of item.labels.entries()) {
      await choose(question, `${index + 1}: ${place}`).selectOption({ label: plainText(text) });
    }
  },
  video: (question, item) =>
    question.getByLabel('Your answer, as minutes and seconds').fill(answerFields(item, 'right')[0]?.[1] ?? ''),
  'script-concordance': async (question, item) => {
    const right = rightResponse(item) as { answers: Record<string, string> };
    const parts = question.getByRole('group');
    for (const [index, answer] of Object.values(right.answers).entries())
      await parts
        .nth(index)
        .getByRole('radio')
        .nth(Number(answer) + 2)
        .check();
  },
  'key-feature': async (question, item) => {
    for (const part of item.questions) {
      const group = question.getByRole('group', { name: plainText(part.ask), exact: true });
      for (const { text } of part.options?.filter((it) => it.correct) ?? []) await choose(group, text).check();
      for (const [index, [wording = '']] of part.accept?.entries() ?? [])
        await group.getByLabel(`Line ${index + 1}`).fill(wording);
    }
  },
};

/** Every item that an attempt at a quiz may hold. */
export function everyItem(quiz: string): Item[] {
  const { items, pools } = catalogue.quizzes.get(quiz) ?? { items: [], pools: new Map<string, Item[]>() };
  return [...items, ...[...pools.values()].flat()];
}

/** The items that the page of a running attempt asks, in their order, with the numbers that it shows. */
export async function itemsShown(page: Page, quiz: string): Promise<Item[]> {
  const asked = await page
    .locator('fieldset[data-item]')
    .evaluateAll((all) => all.map((it) => [it.getAttribute('data-item'), it.textContent ?? ''] as const));
  return asked.flatMap(([id, text]) => {
    const item = everyItem(quiz).find((it) => it.id === id);
    return item ? instantiate(item, numbersShown(item, text)) : [];
  });
}

/** A question of a running attempt. */
export const questionOf = (page: Page, item: Pick<Item, 'id'>): Locator =>
  page.locator(`fieldset[data-item="${item.id}"]`);

/** Gives the right answer to a question. */
export async function giveRightAnswer(page: Page, item: Item): Promise<void> {
  await (GIVE[item.type] as (question: Locator, item: Item) => Promise<unknown>)(questionOf(page, item), item);
}

/** Gives the right answer to every question of the attempt that the page shows. @param quiz path of its quiz. */
export async function answerAll(page: Page, quiz: string): Promise<void> {
  for (const item of await itemsShown(page, quiz)) await giveRightAnswer(page, item);
}
