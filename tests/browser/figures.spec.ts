import { expect, type Page, test } from '@playwright/test';
import type { Item } from '../../src/school/items/index.ts';
import { catalogue, giveRightAnswer, questionOf } from './support/answers.ts';
import { newcomer, startQuiz } from './support/study.ts';
import { pause, reach, timeOf } from './support/watch.ts';

const QUIZ = 'clinical-reasoning/weighing/practice-every-kind';

/** The quiz's item of a type. */
function itemOf<T extends Item['type']>(type: T): Extract<Item, { type: T }> {
  const item = catalogue.quizzes.get(QUIZ)?.items.find((it) => it.type === type);
  if (item?.type !== type) throw new Error(`the quiz has no ${type}`);
  return item as Extract<Item, { type: T }>;
}

const spot = itemOf('hotspot');
const labels = itemOf('label-figure');
const moment = itemOf('video');

/** Someone new who has started the quiz. Returns the attempt's address. */
async function attempt(page: Page): Promise<string> {
  await newcomer(page, 'Fia Figure', ['clinical-reasoning']);
  return startQuiz(page, QUIZ);
}

const check = (page: Page, item: Item) =>
  questionOf(page, item)
    .getByRole('button', { name: /^Check question/ })
    .click();
const outcomeOf = (page: Page, item: Item) => page.locator(`.outcome[data-item="${item.id}"]`);

/** The letter of a hotspot's right region in this attempt. */
const rightLetter = (page: Page) =>
  questionOf(page, spot)
    .getByRole('radio', { name: spot.regions.find((it) => it.correct)?.place })
    .getAttribute('data-letter');

test('I point at a place in a figure, and that is my answer', async ({ page }) => {
  const address = await attempt(page);
  const letter = await rightLetter(page);
  await questionOf(page, spot).locator(`.spot[data-region="${letter}"]`).click();
  await expect(page.locator('[data-saving]')).toHaveText('Saved');
  await page.goto(address);
  await expect(questionOf(page, spot).getByRole('radio', { name: new RegExp(`^${letter}:`) })).toBeChecked();
  await check(page, spot);
  await expect(outcomeOf(page, spot)).toHaveAttribute('data-correctness', 'right');
});

test('After a wrong answer the figure shows both places, and I am told the letter of the right one', async ({
  page,
}) => {
  await attempt(page);
  const letter = await rightLetter(page);
  const wrong = spot.regions.find((it) => !it.correct);
  await questionOf(page, spot).getByRole('radio', { name: wrong?.place }).check();
  await check(page, spot);
  const outcome = outcomeOf(page, spot);
  await expect(outcome).toContainText(`${letter}: ${spot.regions.find((it) => it.correct)?.place}`);
  await expect(outcome).toContainText(wrong?.feedback ?? '');
  await expect(outcome.locator('.spot[data-right]')).toHaveAttribute('data-region', letter ?? '');
  await expect(outcome.locator('.spot[data-lit]')).not.toHaveAttribute('data-region', letter ?? '');
});

test('The film of a question plays its part only, and I take the moment from it', async ({ page }) => {
  test.slow();
  await attempt(page);
  const question = questionOf(page, moment);
  await question.getByRole('button', { name: 'Take the present moment' }).click();
  await expect(question.getByText('Play the film first')).toBeVisible();
  await question.getByRole('button', { name: /^Play the film/ }).click();
  await reach(question, moment.film.from + 0.5);
  await pause(question);
  await question.getByRole('button', { name: 'Take the present moment' }).click();
  const taken = await question.getByLabel('Your answer, as minutes and seconds').inputValue();
  const [minutes = 0, seconds = 0] = taken.split(':').map(Number);
  expect(Math.abs(60 * minutes + seconds - (await timeOf(question)))).toBeLessThan(0.2);
  await expect(page.locator('[data-saving]')).toHaveText('Saved');

  await question.evaluate((it, to) => {
    const player = it.querySelector<HTMLElement & { currentTime: number; play(): void }>('mux-player');
    if (player) player.currentTime = to - 0.8;
    player?.play();
  }, moment.film.to);
  await expect.poll(() => timeOf(question), { timeout: 20_000 }).toBe(moment.film.to);
});

test('The figures and films of questions name nothing', async ({ page }) => {
  await attempt(page);
  for (const item of [spot, labels]) {
    const figure = questionOf(page, item).locator('figure');
    expect(await figure.locator('[id], [href], [title], title, [data-structure], a, [style]').count()).toBe(0);
    expect(await figure.locator('[aria-label]').count(), 'only the figure as a whole has a name').toBe(1);
  }
  const markup = await questionOf(page, labels).locator('figure').innerHTML();
  for (const { text, structure = text } of labels.labels) {
    expect(markup.toLowerCase()).not.toContain(text.toLowerCase());
    expect(markup).not.toContain(structure);
  }
  const film = catalogue.courses.flatMap((it) => it.films).find((it) => it.id === moment.film.id);
  const shown = await questionOf(page, moment).innerText();
  for (const name of [film?.title, ...(film?.chapters ?? []).map((it) => it.title)]) expect(shown).not.toContain(name);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('letters, labels and a typed moment do it all', async ({ page }) => {
    const address = await attempt(page);
    for (const item of [spot, labels, moment]) {
      await page.goto(address);
      await expect(questionOf(page, moment).getByRole('button', { name: 'Take the present moment' })).toBeHidden();
      await giveRightAnswer(page, item);
      await check(page, item);
      await expect(outcomeOf(page, item)).toHaveAttribute('data-correctness', 'right');
    }
  });

  test('a moment that can’t be read stays as I typed it, with the reason', async ({ page }) => {
    await attempt(page);
    await questionOf(page, moment).getByLabel('Your answer, as minutes and seconds').fill('1:75');
    await check(page, moment);
    await expect(questionOf(page, moment)).toContainText('Write the moment as minutes and seconds, such as 1:05.');
    await expect(questionOf(page, moment).getByLabel('Your answer, as minutes and seconds')).toHaveValue('1:75');
  });
});
