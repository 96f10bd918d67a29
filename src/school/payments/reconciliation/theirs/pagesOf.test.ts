import { expect, it } from 'vitest';
import { type PageAsked, pagesOf } from './pagesOf.ts';

/** A list of so many things, as Stripe gives it. */
function listOf(count: number) {
  const all = Array.from({ length: count }, (_, index) => ({ id: `it_${index}` }));
  const asked: PageAsked[] = [];
  const list = async (page: PageAsked) => {
    asked.push(page);
    const from = page.starting_after === undefined ? 0 : all.findIndex((it) => it.id === page.starting_after) + 1;
    return { data: all.slice(from, from + page.limit), has_more: from + page.limit < all.length };
  };
  return { all, asked, list };
}

it.each([0, 1, 99, 100, 101, 250])('a list of %i is read whole, a hundred at a time', async (count) => {
  const { all, asked, list } = listOf(count);
  const read: { id: string }[] = [];
  for await (const page of pagesOf(list)) {
    expect(page.length).toBeLessThanOrEqual(100);
    read.push(...page);
  }
  expect(read).toEqual(all);
  expect(asked).toHaveLength(Math.max(1, Math.ceil(count / 100)));
});

it('asks for a page only once the one before was dealt with', async () => {
  const { asked, list } = listOf(250);
  const pages = pagesOf(list);
  await pages.next();
  expect(asked).toHaveLength(1);
  await pages.next();
  expect(asked).toHaveLength(2);
});
