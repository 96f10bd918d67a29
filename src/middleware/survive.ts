import type { MiddlewareHandler } from 'astro';
import { isUnwritable } from '../../db/faults.ts';
import { BadForm } from '../platform/form.ts';
import { log } from '../platform/log.ts';

/** Turns what went wrong into a page for people: a form we can't read, a database we can't write, a bug of ours. */
export const survive: MiddlewareHandler = async (context, next) => {
  // A second reader, so that a form that could not be saved can be handed back to whoever typed it.
  const copy = context.request.method === 'POST' ? context.request.clone() : undefined;
  try {
    return await next();
  } catch (error) {
    if (error instanceof BadForm) {
      context.locals.trouble = { status: error.status, message: error.message };
    } else if (isUnwritable(error)) {
      log.warn({ err: error, url: context.url.pathname }, 'not saved: the database cannot be written');
      context.locals.trouble = { status: 503, message: 'saving is paused', unsaved: copy };
    } else {
      log.error({ err: error, url: context.url.pathname }, 'a page failed');
      context.locals.trouble = { status: 500, message: 'a fault of ours' };
    }
    return context.rewrite(new Request(new URL('/trouble', context.url), { headers: context.request.headers }));
  }
};
