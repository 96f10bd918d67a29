/** How many objects Stripe gives at a time, at most. */
const PAGE = 100;

interface Page<T> {
  data: T[];
  has_more: boolean;
}

/** What a list of Stripe's is asked for. */
export interface PageAsked {
  limit: number;
  starting_after?: string;
}

/** Every object of one of Stripe's lists, a page at a time: only one of them is ever in memory. */
export async function* pagesOf<T extends { id: string }>(
  list: (asked: PageAsked) => Promise<Page<T>>,
): AsyncGenerator<T[]> {
  for (let after: string | undefined; ; ) {
    const page = await list({ limit: PAGE, ...(after !== undefined && { starting_after: after }) });
    yield page.data;
    after = page.data.at(-1)?.id;
    if (!page.has_more || after === undefined) return;
  }
}
