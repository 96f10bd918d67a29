import type { MiddlewareHandler } from 'astro';
import { CONTENT_POLICY, filmPolicy } from '../platform/headers.ts';
import { hasMux } from '../platform/mux/hasMux.ts';

/** Sets the content security policy and keeps what is personal out of shared caches. */
export const setPolicy: MiddlewareHandler = async (context, next) => {
  const response = await next();
  response.headers.set('content-security-policy', context.locals.playsFilm ? filmPolicy(hasMux()) : CONTENT_POLICY);
  if (response.headers.get('content-type') === 'text/html') {
    response.headers.set('content-type', 'text/html; charset=utf-8');
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  return response;
};
