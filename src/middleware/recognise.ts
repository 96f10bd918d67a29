import type { MiddlewareHandler } from 'astro';
import { sessionCookie } from '../platform/cookies.ts';
import { recogniseSession } from '../school/accounts/index.ts';

/** Finds out who is asking. */
export const recognise: MiddlewareHandler = async (context, next) => {
  const token = context.cookies.get(sessionCookie().name)?.value;
  const known = token ? await recogniseSession(token) : undefined;
  context.locals.visitor = known?.person;
  context.locals.session = known?.session;
  return next();
};
