import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPS_HEADERS, SECURITY_HEADERS } from '../platform/headers.ts';
import { log } from '../platform/log.ts';
import { settings } from '../platform/settings.ts';
import { answerFastPath } from './answerFastPath.ts';
import { answerWithPage } from './answerWithPage.ts';
import { health } from './health.ts';
import { lessonFastPath } from './lessonFastPath.ts';
import { serveBundle } from './records/serveBundle.ts';
import { staticFile } from './staticFile.ts';
import { stripeWebhook } from './stripeWebhook.ts';
import { answerUploads } from './uploads/answerUploads.ts';
import type { ShowPage } from './uploads/takeFiles.ts';
import { verifyFastPath } from './verifyFastPath.ts';

/** Answers one request: health, a built file, a lesson, a code checked, a file handed in, an event of Stripe's, or a page. Each answer carries the security headers. */
export function answer(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (settings().SITE_URL.startsWith('https:')) {
    for (const [name, value] of Object.entries(HTTPS_HEADERS)) response.setHeader(name, value);
  }
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/healthz') return void health(response);
  if (staticFile(request, response, path)) return;
  lessonFastPath(request, response, path)
    .then((answered) => answered || verifyFastPath(request, response, path))
    .then((answered) => answered || answerFastPath(request, response, path))
    .then((answered) => answered || answerUploads(request, response, path, asPage(request, response)))
    .then((answered) => answered || serveBundle(request, response, path))
    .then((answered) => answered || stripeWebhook(request, response, path))
    .then((answered) => answered || answerWithPage(request, response))
    .catch((error: unknown) => {
      log.error({ err: error, url: path }, 'a request failed');
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('Something broke on our side.\n');
    });
}

/** Answers with another page than the one that was posted to, whose form is read already: as if it were asked for. */
const asPage =
  (request: IncomingMessage, response: ServerResponse): ShowPage =>
  (path, locals) => {
    request.method = 'GET';
    request.url = path;
    answerWithPage(request, response, locals);
  };
