import type { MiddlewareHandler } from 'astro';
import { isOwnOrigin } from '../platform/origin.ts';
import { settings } from '../platform/settings.ts';

/** Refuses whatever another site's page makes a browser send; webhooks carry a signature instead. */
export const guardOrigin: MiddlewareHandler = (context, next) => {
  if (context.url.pathname.startsWith('/webhooks/') || isOwnOrigin(context.request, settings().SITE_URL)) return next();
  return new Response('This request comes from another site and was refused.\n', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
