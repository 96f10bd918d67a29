import type { IncomingMessage, ServerResponse } from 'node:http';
import { withNote } from '../../notes.ts';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import { evidenceRefusalText, keepEvidence } from '../../school/recognition/index.ts';
import { readForm } from './readForm.ts';
import { signedIn } from './signedIn.ts';
import { type ShowPage, takeFiles, type UnkeptFile } from './takeFiles.ts';

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
  await takeFiles({ request, response, show, failed: 'a document was not kept' }, async () => {
    const person = await signedIn(request, response);
    const page = paths.priorLearningRequest(diploma, learning);
    const unkept: UnkeptFile[] = [];
    let sent = 0;
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
  });
}

async function readThrough(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}
