import { expect, type Page } from '@playwright/test';
import { answerFields } from '../../../db/seed/quizAnswers.ts';
import type { Item } from '../../../src/school/items/index.ts';
import { itemsShown } from './answers.ts';

/** The control that has the focus, as far as someone at the keyboard needs to know it. */
export interface Stop {
  item: string | undefined;
  kind: string;
  name: string;
  label: string;
  value: string;
  /** The values of a list to choose from, and the place of the one chosen. */
  options: string[];
  chosen: number;
  visible: boolean;
}

/** Presses Tab once and says where that leads. */
async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const control = document.activeElement as HTMLInputElement & { options?: HTMLOptionsCollection };
    const style = getComputedStyle(
      control.type === 'radio' || control.type === 'checkbox' ? (control.closest('label') ?? control) : control,
    );
    const outlined = (it: CSSStyleDeclaration) => it.outlineStyle !== 'none' && Number.parseFloat(it.outlineWidth) > 0;
    const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    return {
      item: control.closest<HTMLElement>('[data-item]')?.dataset.item,
      kind: control.type,
      name: control.name,
      label: tidy(control.labels?.[0]?.textContent ?? control.textContent),
      value: control.value,
      options: [...(control.options ?? [])].map((it) => it.value),
      chosen: control.options?.selectedIndex ?? 0,
      // A region of a body chart has its ring drawn over all else.
      visible:
        Boolean(control.closest('svg')?.querySelector('[data-focus]')?.getAttribute('d')) ||
        outlined(style) ||
        outlined(getComputedStyle(control)) ||
        style.boxShadow !== 'none',
    };
  });
}

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
}

/** Arrows go round a group of radio buttons and choose as they go. */
async function chooseOne(page: Page, value: string): Promise<void> {
  const checked = () =>
    page.evaluate(() => {
      const radio = document.activeElement as HTMLInputElement;
      return radio.checked ? radio.value : undefined;
    });
  await press(page, 'Space');
  for (let tries = 0; (await checked()) !== value && tries < 26; tries += 1) await press(page, 'ArrowDown');
}

/**
 * Gives something in the control that has the focus, with the keys that such a control takes.
 * @param wanted the values that are to be posted in the control's field.
 */
export async function giveHere(page: Page, stop: Stop, wanted: readonly string[]): Promise<void> {
  const [value] = wanted;
  if (stop.kind === 'checkbox') return press(page, 'Space', wanted.includes(stop.value) ? 1 : 0);
  if (value === undefined) return;
  if (stop.kind === 'radio') return chooseOne(page, value);
  if (stop.kind === 'select-one') return press(page, 'ArrowDown', stop.options.indexOf(value) - stop.chosen);
  if (['text', 'textarea', 'number'].includes(stop.kind)) return page.keyboard.type(value);
}

/** Presses Tab until the button with a text has the focus, then Enter. Every stop on the way must show its focus. */
export async function pressButton(
  page: Page,
  name: string,
  atStop: (stop: Stop) => Promise<void> = async () => {},
): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    const stop = await tab(page);
    expect(stop.visible, `focus shows on “${stop.label}”`).toBe(true);
    if (stop.label === name) return page.keyboard.press('Enter');
    await atStop(stop);
  }
  throw new Error(`there is no way to “${name}” with the Tab key`);
}

/** Gives the right answer at a stop of one of these questions. */
const answering = (page: Page, items: readonly Item[]) => async (stop: Stop) => {
  const item = items.find((it) => it.id === stop.item);
  const wanted = item ? answerFields(item, 'right').filter(([name]) => name === stop.name) : [];
  await giveHere(
    page,
    stop,
    wanted.map(([, value]) => value),
  );
};

/**
 * Answers every question of an attempt in which each is checked by itself, with the keyboard alone, and expects each to
 * be right. Returns the items that it held.
 */
export async function checkAllByKeyboard(page: Page, quiz: string): Promise<Item[]> {
  const items = await itemsShown(page, quiz);
  for (const [index, item] of items.entries()) {
    await pressButton(page, `Check question ${index + 1}`, answering(page, [item]));
    await expect(page.locator(`[data-item="${item.id}"]`), item.id).toHaveAttribute('data-correctness', 'right');
  }
  return items;
}

/** Takes the attempt that the page shows to its result with the keyboard alone. Returns the items that it held. */
export async function takeQuizByKeyboard(page: Page, quiz: string): Promise<Item[]> {
  const items = await itemsShown(page, quiz);
  await pressButton(page, 'Save and review', answering(page, items));
  await page.waitForURL(/\/submission/);
  await pressButton(page, 'Submit quiz');
  await page.waitForURL(/\/attempts\/\w+$/);
  return items;
}
