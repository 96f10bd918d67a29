import type { IncomingMessage, ServerResponse } from 'node:http';
import { BadForm } from '../../platform/form.ts';
import { log } from '../../platform/log.ts';
import type { PageLocals } from '../answerWithPage.ts';
import { isOwnRequest } from '../isOwnRequest.ts';
import { isGone, isPaused } from './troubles.ts';

/** A file that was not kept, and why, as its student reads it. */
export interface UnkeptFile {
  name: string;
  message: string;
}

/** A page to answer with, asked for as by GET, since what was posted is read already. */
export type ShowPage = (path: string, locals?: PageLocals) => void;

/** A form with files that is posted to the server itself, past the framework. */
export interface Posting {
  request: IncomingMessage;
  response: ServerResponse;
  show: ShowPage;
  /** What the log says where saving is paused. */
  failed: string;
  /** What was typed and could not be saved then. */
  unsaved?: () => NonNullable<PageLocals['trouble']>['unsaved'];
}

/** Takes a form with files: one from another site is refused, and what goes wrong on the way is told on a page. */
export async function takeFiles(
  { request, response, show, failed, unsaved }: Posting,
  take: () => Promise<unknown>,
): Promise<void> {
  if (!isOwnRequest(request)) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    return void response.end('This request comes from another site and was refused.\n');
  }
  try {
    await take();
  } catch (error) {
    if (isGone(error) && request.destroyed) return void response.destroy();
    if (error instanceof BadForm)
      return show('/trouble', { trouble: { status: error.status, message: error.message } });
    if (!isPaused(error)) throw error;
    log.warn({ err: error, url: request.url }, failed);
    show('/trouble', { trouble: { status: 503, message: 'saving is paused', unsaved: unsaved?.() } });
  }
}
