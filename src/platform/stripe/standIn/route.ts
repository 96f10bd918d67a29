import { z } from 'zod';
import type { Books } from './books.ts';
import { refusalOf } from './params.ts';

/** A call of the API: what it may be asked with, and what it answers. */
export interface Route {
  method: 'GET' | 'POST' | 'DELETE';
  /** With `:id` where the id of an object stands. */
  path: string;
  /** @throws Refusal as Stripe's for parameters that it does not know, or that make no sense. */
  answer(books: Books, form: unknown, id: string): object;
}

/** A call of the API. `expand` is taken by all of them. */
export function route<S extends z.ZodRawShape>(
  method: Route['method'],
  path: string,
  shape: S,
  answer: (books: Books, asked: z.output<z.ZodObject<S>>, id: string) => object,
): Route {
  const params = z.strictObject({ ...shape, expand: z.array(z.string()).optional() });
  return {
    method,
    path,
    answer(books, form, id) {
      const read = params.safeParse(form, { reportInput: true });
      if (!read.success) throw refusalOf(read.error);
      const { expand: _, ...asked } = read.data as { expand?: unknown };
      return answer(books, asked as z.output<z.ZodObject<S>>, id);
    },
  };
}
