import type { AstroGlobal } from 'astro';
import type { Client } from '../../school/accounts/index.ts';

/** The browser that sent a request. */
export const clientOf = ({ request, locals }: Pick<AstroGlobal, 'request' | 'locals'>): Client => ({
  from: locals.from,
  userAgent: request.headers.get('user-agent') ?? '',
});
