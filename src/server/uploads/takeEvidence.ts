import type { IncomingMessage, ServerResponse } from 'node:http';
import { withNote } from '../../notes.ts';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import { BadForm } from '../../platform/form.ts';
import { log } from '../../platform/log.ts';
import { evidenceRefusalText, keepEvidence } from '../../school/recognition/index.ts';
import { isOwnRequest } from '../isOwnRequest.ts';
import { readForm } from './readForm.ts';
import { signedIn } from './signedIn.ts';
import type { ShowPage, UnkeptFile } from './takeForm.ts';
import { isGone, isPaused } from './troubles.ts';

/**
 * Takes documents that are posted for a request to recognise prior learning: each is written to the disk as it comes,
 * checked and kept. Then back to the request, which says of each that was not kept why.
 */
export async function takeEvidence(
  request: IncomingMessage,
  response: ServerResponse,
  diploma: string,
  learning: string,
  show: ShowPage,
): Promise<void> {
  if (!isOwnRequest(request)) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    return void response.end('This request comes from another site and was refused.\n');
  }
  const person = await signedIn(request, response);
  const page = paths.priorLearningRequest(diploma, learning);
  const unkept: UnkeptFile[] = [];
  let sent = 0;
  try {
    await readForm(request, async (name, bytes) => {
      sent += 1;
      if (!person) return void (await readThrough(bytes));
      const result = await keepEvidence(person.id, learning, { name, bytes }, now());
      if (!result.ok) unkept.push({ name, message: evidenceRefusalText(result) });
    });
    if (!person) return void response.writeHead(303, { location: paths.loginTo(page) }).end();
    if (sent === 0) unkept.push({ name: '', message: 'Choose a file first.' });
    if (unkept.length === 0) return void response.writeHead(303, { location: withNote(page, 'evidence-sent') }).end();
    show(page, { sent: { typed: new Map(), unkept } });
  } catch (error) {
    if (isGone(error) && request.destroyed) return void response.destroy();
    if (error instanceof BadForm)
      return show('/trouble', { trouble: { status: error.status, message: error.message } });
    if (!isPaused(error)) throw error;
    log.warn({ err: error, url: request.url }, 'a document was not kept');
    show('/trouble', { trouble: { status: 503, message: 'saving is paused' } });
  }
}

async function readThrough(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}
