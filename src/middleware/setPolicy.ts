import type { MiddlewareHandler } from 'astro';
import { CONTENT_POLICY, filmPolicy, stripePolicy } from '../platform/headers.ts';
import { hasMux } from '../platform/mux/hasMux.ts';
import { settings } from '../platform/settings.ts';

/** Sets the content security policy and keeps what is personal out of shared caches. */
export const setPolicy: MiddlewareHandler = async (context, next) => {
  const response = await next();
  response.headers.set('content-security-policy', policyOf(context.locals));
  if (response.headers.get('content-type') === 'text/html') {
    response.headers.set('content-type', 'text/html; charset=utf-8');
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  return response;
};

function policyOf({ playsFilm, leadsToStripe }: App.Locals): string {
  if (playsFilm) return filmPolicy(hasMux());
  return leadsToStripe ? stripePolicy(settings().STRIPE_API_BASE) : CONTENT_POLICY;
}
