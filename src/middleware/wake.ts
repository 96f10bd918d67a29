import type { MiddlewareHandler } from 'astro';
import { refreshCatalogue, startSchool } from '../server/start.ts';

/** Makes sure that the school is open: in `npm run dev` no server of ours has started it. */
export const wake: MiddlewareHandler = async (_context, next) => {
  await startSchool();
  if (import.meta.env.DEV) await refreshCatalogue();
  return next();
};
