import type { IncomingMessage, ServerResponse } from 'node:http';
import { handler as astro } from '@astrojs/node/server.js';
import compression from 'compression';
import { settings } from '../platform/settings.ts';
import { addressOf } from './addressOf.ts';

const compress = compression({ threshold: 1024, level: 5 });

/** What a page is told besides the request. */
export type PageLocals = Partial<Pick<App.Locals, 'trouble' | 'sent'>>;

/**
 * Answers with a page of Astro's.
 * @param locals what a part of the server in front of it has found out.
 */
export function answerWithPage(request: IncomingMessage, response: ServerResponse, locals: PageLocals = {}): void {
  const from = addressOf(request, settings().TRUST_PROXY === '1');
  // The types of `compression` are Express's; it needs only what every Node request has.
  compress(request as never, response as never, () => void astro(request, response, undefined, { ...locals, from }));
}
