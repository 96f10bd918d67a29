import type { IncomingMessage, ServerResponse } from 'node:http';
import { handler as astro } from '@astrojs/node/server.js';
import { HTTPS_HEADERS, SECURITY_HEADERS } from '../platform/headers.ts';
import { settings } from '../platform/settings.ts';
import { health } from './health.ts';
import { staticFile } from './staticFile.ts';

/** Answers one request: health, a built file, or a page. Each answer carries the security headers. */
export function answer(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (settings().SITE_URL.startsWith('https:')) {
    for (const [name, value] of Object.entries(HTTPS_HEADERS)) response.setHeader(name, value);
  }
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/healthz') return void health(response);
  if (staticFile(request, response, path)) return;
  void astro(request, response);
}
