import type { MiddlewareHandler } from 'astro';
import { paths } from '../paths.ts';
import { heldFormCookie } from '../platform/cookies.ts';
import { readFields } from '../platform/form.ts';
import { holdForm } from '../school/accounts/index.ts';

/** Forms that nobody needs to be signed in for, and the page that stands where there is none. */
const OPEN =
  /^\/(404|login|logout|register|password-reset|verify|account\/email-verification|webhooks|demo-payment)(\/|$)/;

/**
 * Keeps what someone typed when their session has ended: the form waits for an hour, they sign in, and are
 * asked whether to send it. A script's request is told 401 and keeps its own copy.
 */
export const holdForms: MiddlewareHandler = async (context, next) => {
  const { request, locals, url } = context;
  if (request.method !== 'POST' || locals.visitor || OPEN.test(url.pathname)) return next();
  if (request.headers.get('accept')?.includes('application/json')) return new Response(null, { status: 401 });
  const secret = await holdForm(url.pathname, (await readFields(request)).entries);
  const cookie = heldFormCookie();
  context.cookies.set(cookie.name, secret, cookie.attributes);
  return context.redirect(paths.loginTo(paths.heldForm), 303);
};
