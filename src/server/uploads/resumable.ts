import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import {
  type AttachmentRefusal,
  announceFile,
  attachmentRefusalText,
  fileProgress,
  removeFile,
  sendBytes,
} from '../../school/cases/index.ts';
import { LARGEST } from '../../school/uploads/index.ts';
import { isOwnRequest } from '../isOwnRequest.ts';
import { signedIn } from './signedIn.ts';
import { isGone, isPaused } from './troubles.ts';

const VERSION = '1.0.0';

/** What every answer says, and what nothing may keep. */
const ALWAYS = { 'tus-resumable': VERSION, 'cache-control': 'no-store' };

/** The status under which each refusal is answered. */
const STATUS: Partial<Record<AttachmentRefusal['reason'], number>> = {
  'unknown-submission': 404,
  'unknown-file': 404,
  removed: 410,
  'handed-in': 409,
  'wrong-place': 409,
  'too-large': 413,
  'more-than-announced': 413,
  unsuitable: 415,
  'being-checked': 423,
  'too-fast': 429,
  'disk-full': 507,
};

/** An answer: a status with headers, and for people what was refused and why. */
interface Reply {
  status: number;
  headers?: Record<string, string | number>;
  message?: string;
}

/**
 * Sends files so that what breaks off goes on where it was, by the tus protocol 1.0.0 (tus.io/protocols). Of it: the core
 * (HEAD, PATCH, OPTIONS), creation by POST with `Upload-Length` and `filename` in `Upload-Metadata`, and termination by
 * DELETE. Not: deferred length, creation with bytes, checksums, expiry, concatenation, X-HTTP-Method-Override.
 * Besides it: a refusal has a JSON body `{ message }`; the PATCH that brings the last bytes, or none where all are
 * there, is answered once the file was checked and kept, and a file that is refused then is gone; a HEAD or PATCH cuts
 * off an older PATCH of the same file, whose connection must be dead.
 * @param upload id of the file; undefined where one is to be created.
 */
export async function answerResumable(
  request: IncomingMessage,
  response: ServerResponse,
  submission: string,
  upload: string | undefined,
): Promise<void> {
  try {
    const { status, headers, message } = await replyTo(request, response, submission, upload);
    if (response.destroyed) return;
    response.writeHead(status, {
      ...ALWAYS,
      ...headers,
      ...(message !== undefined && { 'content-type': 'application/json' }),
      // What was not read can't be followed by another request.
      ...(!request.complete && { connection: 'close' }),
    });
    response.end(message === undefined || request.method === 'HEAD' ? undefined : JSON.stringify({ message }));
  } catch (error) {
    if (isGone(error) || request.destroyed) return void response.destroy();
    if (!isPaused(error)) throw error;
    log.warn({ err: error, url: request.url }, 'a file could not be written');
    response.writeHead(503, { ...ALWAYS, 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify({ message: 'Saving is paused for the moment. It goes on by itself.' }));
  }
}

async function replyTo(
  request: IncomingMessage,
  response: ServerResponse,
  submission: string,
  upload: string | undefined,
): Promise<Reply> {
  const { method = '' } = request;
  if (method === 'OPTIONS') return capabilities();
  if (!isOwnRequest(request)) return { status: 403, message: 'This request comes from another site.' };
  if (request.headers['tus-resumable'] !== VERSION) return { status: 412, headers: { 'tus-version': VERSION } };
  const person = await signedIn(request, response);
  if (!person) return { status: 401, message: 'You are signed out. Sign in again in another tab, then go on.' };
  const mine = { person: person.id, submission };
  if (upload === undefined) return method === 'POST' ? create(request, mine) : { status: 405 };
  switch (method) {
    case 'HEAD':
      return progress(mine, upload);
    case 'PATCH':
      return takeBytes(request, mine, upload);
    case 'DELETE':
      return remove(mine, upload);
    default:
      return { status: 405 };
  }
}

interface Mine {
  person: string;
  submission: string;
}

const capabilities = (): Reply => ({
  status: 204,
  headers: { 'tus-version': VERSION, 'tus-extension': 'creation,termination', 'tus-max-size': LARGEST },
});

const refusal = (why: AttachmentRefusal): Reply => ({
  status: STATUS[why.reason] ?? 422,
  message: attachmentRefusalText(why),
});

async function create(request: IncomingMessage, { person, submission }: Mine): Promise<Reply> {
  const size = wholeNumber(request.headers['upload-length']);
  if (size === undefined) return { status: 400, message: 'Upload-Length is missing.' };
  const name = metadata(request.headers['upload-metadata']).get('filename') ?? '';
  const result = await announceFile(person, submission, { name, size }, now());
  if (!result.ok) return refusal(result);
  return { status: 201, headers: { location: paths.submissionUpload(submission, result.upload) } };
}

async function progress({ person, submission }: Mine, upload: string): Promise<Reply> {
  const result = await fileProgress(person, submission, upload);
  if (!result.ok) return refusal(result);
  return { status: 200, headers: { 'upload-offset': result.received, 'upload-length': result.size } };
}

async function takeBytes(request: IncomingMessage, { person, submission }: Mine, upload: string): Promise<Reply> {
  if (request.headers['content-type'] !== 'application/offset+octet-stream') return { status: 415 };
  const offset = wholeNumber(request.headers['upload-offset']);
  if (offset === undefined) return { status: 400, message: 'Upload-Offset is missing.' };
  const result = await sendBytes(person, submission, upload, { offset, bytes: request }, now());
  return result.ok ? { status: 204, headers: { 'upload-offset': result.received } } : refusal(result);
}

async function remove({ person, submission }: Mine, upload: string): Promise<Reply> {
  const result = await removeFile(person, submission, upload, now());
  return result.ok ? { status: 204 } : refusal(result);
}

const wholeNumber = (header: string | string[] | undefined): number | undefined =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined;

/** Pairs of a key and a value in base64, joined by commas. */
const metadata = (header: string | string[] | undefined): Map<string, string> =>
  new Map(
    String(header ?? '')
      .split(',')
      .map((pair) => pair.trim().split(' '))
      .map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
