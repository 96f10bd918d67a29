import { z } from 'zod';
import { paging, range, text } from '../params.ts';
import { type Route, route } from '../route.ts';

const asked = { ...paging, type: text.optional(), types: z.array(z.string()).optional(), created: range.optional() };

export const eventRoutes: Route[] = [
  route('GET', '/v1/events', asked, (books, { type, types, ...by }) =>
    books.page(
      'event',
      by,
      (it) => (type === undefined || it.type === type) && (types === undefined || types.includes(it.type)),
    ),
  ),
  route('GET', '/v1/events/:id', {}, (books, _, id) => books.get('event', id)),
];
