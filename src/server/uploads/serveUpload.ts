import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { database } from '../../../db/client.ts';
import { paths } from '../../paths.ts';
import { readRange } from '../../platform/serveFile.ts';
import { fileFor } from '../../school/cases/index.ts';
import { evidenceFileFor } from '../../school/recognition/index.ts';
import { type KeptUpload, nameAs, openUpload } from '../../school/uploads/index.ts';
import { signedIn } from './signedIn.ts';
import { isGone } from './troubles.ts';

/** Whatever a file turns out to be, it runs nothing and loads nothing. */
const POLICY = "default-src 'none'; sandbox";

/**
 * Answers with a file of a submission, whole or the one range that is asked for, straight from storage and as fast as
 * its reader takes it. A PDF is handed over to be kept; pictures and films are shown.
 * @returns whether it answered: for those who may not have it there is nothing.
 */
export async function serveUpload(
  request: IncomingMessage,
  response: ServerResponse,
  submission: string,
  file: string,
): Promise<boolean> {
  const person = await signedIn(request, response);
  if (!person) {
    response.writeHead(303, { location: paths.loginTo(paths.submissionFile(submission, file)) }).end();
    return true;
  }
  const found = await fileFor(database(), person, submission, file);
  return found ? serveKept(request, response, found) : false;
}

/** Answers with a document that was sent as evidence of prior learning, in the same way. */
export async function serveEvidence(
  request: IncomingMessage,
  response: ServerResponse,
  { diploma, learning, document }: { diploma: string; learning: string; document: string },
): Promise<boolean> {
  const person = await signedIn(request, response);
  if (!person) {
    const location = paths.loginTo(paths.priorLearningFile(diploma, learning, document));
    response.writeHead(303, { location }).end();
    return true;
  }
  const kept = await evidenceFileFor(database(), person, learning, document);
  return kept ? serveKept(request, response, { kept, name: nameAs(kept.name, kept.type) }) : false;
}

async function serveKept(
  request: IncomingMessage,
  response: ServerResponse,
  { kept, name }: { kept: KeptUpload; name: string },
): Promise<true> {
  const headers = {
    'content-type': kept.type,
    'content-disposition': `${kept.type === 'application/pdf' ? 'attachment' : 'inline'}; ${filename(name)}`,
    'content-security-policy': POLICY,
    'cache-control': 'private, max-age=3600',
    'accept-ranges': 'bytes',
    etag: `"${kept.hash}"`,
  };
  if (request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, headers).end();
    return true;
  }
  const range = readRange(request.headers.range ?? null, kept.keptSize);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${kept.keptSize}` }).end();
    return true;
  }
  const { start, end } = range ?? { start: 0, end: kept.keptSize - 1 };
  const bytes = request.method === 'HEAD' ? undefined : await openUpload(kept, range);
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${kept.keptSize}` }),
  });
  if (bytes) await pipeline(bytes, response).catch((error: unknown) => ignoreGone(error));
  else response.end();
  return true;
}

function ignoreGone(error: unknown): void {
  if (!isGone(error)) throw error;
}

/** A name for both old and new readers of the header (RFC 6266, 4.3; RFC 8187). */
const filename = (name: string): string =>
  `filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`;

const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
