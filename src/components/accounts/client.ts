import type { AstroGlobal } from 'astro';
import type { Client } from '../../school/accounts/index.ts';

/** The browser that sent a request. */
export const clientOf = ({ request, clientAddress }: Pick<AstroGlobal, 'request' | 'clientAddress'>): Client => ({
  from: clientAddress,
  userAgent: request.headers.get('user-agent') ?? '',
});
