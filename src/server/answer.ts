import type { IncomingMessage, ServerResponse } from 'node:http';
import { handler as astro } from '@astrojs/node/server.js';
import compression from 'compression';
import { HTTPS_HEADERS, SECURITY_HEADERS } from '../platform/headers.ts';
import { log } from '../platform/log.ts';
import { settings } from '../platform/settings.ts';
import { addressOf } from './addressOf.ts';
import { answerFastPath } from './answerFastPath.ts';
import { health } from './health.ts';
import { lessonFastPath } from './lessonFastPath.ts';
import { staticFile } from './staticFile.ts';

const compress = compression({ threshold: 1024, level: 5 });

/** Answers one request: health, a built file, a lesson, or a page. Each answer carries the security headers. */
export function answer(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (settings().SITE_URL.startsWith('https:')) {
    for (const [name, value] of Object.entries(HTTPS_HEADERS)) response.setHeader(name, value);
  }
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/healthz') return void health(response);
  if (staticFile(request, response, path)) return;
  lessonFastPath(request, response, path)
    .then((answered) => answered || answerFastPath(request, response, path))
    .then((answered) => answered || answerWithPage(request, response))
    .catch((error: unknown) => {
      log.error({ err: error, url: path }, 'a request failed');
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('Something broke on our side.\n');
    });
}

// The types of `compression` are Express's; it needs only what every Node request has.
function answerWithPage(request: IncomingMessage, response: ServerResponse): void {
  const from = addressOf(request, settings().TRUST_PROXY === '1');
  compress(request as never, response as never, () => void astro(request, response, undefined, { from }));
}
