import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';
import { drawFigure, type Mark } from '../../src/components/quiz/figure/draw.ts';
import { pictureOfAtlas } from '../../src/components/quiz/figure/picture.ts';
import { findDrawing, useDrawings } from '../../src/school/atlas/index.ts';

const ID = 'shoulder-back-deep';
const STRUCTURES = ['supraspinatus', 'infraspinatus', 'teres-major'];
const LETTERS = ['A', 'B', 'C'];

/** A page with the figure and the fields of a hotspot, as the site renders them, and what improves it. */
async function openHotspot(page: Page): Promise<void> {
  useDrawings({ [ID]: readFileSync(`content/anatomy/drawings/${ID}.svg`, 'utf8') });
  const drawing = findDrawing(ID);
  if (!drawing) throw new Error(`no drawing ${ID}`);
  const marks = STRUCTURES.map((structure, at): Mark => {
    const spot = { id: structure, text: `Place ${at}`, where: { structure } };
    return { sign: LETTERS[at] ?? '', spot, region: true };
  });
  const radios = LETTERS.map(
    (letter) => `<label><input type="radio" name="it" value="${letter}" data-letter="${letter}">${letter}</label>`,
  );
  const svg = `<svg viewBox="0 0 ${drawing.width} ${drawing.height}" role="img" aria-label="A shoulder">${drawFigure(pictureOfAtlas(drawing), marks)}</svg>`;
  await page.setContent(`<form><figure-regions>${svg}${radios.join('')}</figure-regions><button type="reset">Empty</button></form>
    <output></output><script>document.addEventListener('change', (it) => { document.querySelector('output').textContent += it.target.value; });</script>`);
  const source = transpile(readFileSync('src/browser/figure-regions.ts', 'utf8'), {
    module: ModuleKind.ESNext,
    target: ScriptTarget.ESNext,
  });
  await page.addScriptTag({ type: 'module', content: source });
  await page.waitForFunction(() => customElements.get('figure-regions') !== undefined);
}

const chosen = (page: Page) => page.locator('input:checked').evaluateAll((all) => all.map((it) => it.dataset.letter));
const marked = (page: Page) =>
  page
    .locator('[data-lit]')
    .evaluateAll((all) => [...new Set(all.map((it) => (it as SVGElement).dataset.region))].sort());

test('Pointing at a letter or at its region chooses it, and tells whoever saves answers', async ({ page }) => {
  await openHotspot(page);
  for (const letter of LETTERS) {
    await page.locator(`.spot[data-region="${letter}"]`).click();
    expect(await chosen(page)).toEqual([letter]);
    expect(await marked(page)).toEqual([letter]);
  }
  // Beside the letter, where only the muscle is.
  const region = await page.locator('.spot[data-region="B"]').boundingBox();
  if (!region) throw new Error('B is not shown');
  await page.mouse.click(region.x - 20, region.y + region.height / 2);
  expect(await chosen(page)).toEqual(['B']);
  await expect(page.locator('output')).toHaveText('ABCB');
});

test('What lies over a region is not part of it', async ({ page }) => {
  await openHotspot(page);
  const svg = await page.locator('svg').boundingBox();
  if (!svg) throw new Error('there is no figure');
  // The skin at the edge of the drawing belongs to no region.
  await page.mouse.click(svg.x + svg.width - 2, svg.y + svg.height - 2);
  expect(await chosen(page)).toEqual([]);
});

test('Choosing with the keyboard marks the region, and emptying the form takes the mark away', async ({ page }) => {
  await openHotspot(page);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('A', { exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => marked(page)).toEqual(['A']);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => marked(page)).toEqual(['B']);
  await page.getByRole('button', { name: 'Empty' }).click();
  await expect.poll(() => marked(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a tap on a region chooses it', async ({ page }) => {
    await openHotspot(page);
    await page.locator('.spot[data-region="C"]').tap();
    expect(await chosen(page)).toEqual(['C']);
    expect(await marked(page)).toEqual(['C']);
  });
});
