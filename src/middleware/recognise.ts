import type { MiddlewareHandler } from 'astro';
import { sessionCookie } from '../platform/cookies.ts';
import { recogniseSession } from '../school/accounts/index.ts';

/** Finds out who is asking. */
export const recognise: MiddlewareHandler = async (context, next) => {
  // A page that says what went wrong asks for nothing more: the database may be what went wrong.
  if (context.locals.trouble) return next();
  context.locals.from ??= context.clientAddress;
  const token = context.cookies.get(sessionCookie().name)?.value;
  const known = token ? await recogniseSession(token) : undefined;
  context.locals.visitor = known?.person;
  context.locals.session = known?.session;
  // The school keeps a session longer when it is used; the browser must keep its cookie as long.
  if (token && known?.renewed) context.cookies.set(sessionCookie().name, token, sessionCookie().attributes);
  return next();
};
