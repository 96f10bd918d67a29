import type { IncomingMessage, ServerResponse } from 'node:http';
import { isUnwritable } from '../../db/faults.ts';
import { savedReply } from '../components/quiz/savedReply.ts';
import { now } from '../platform/clock.ts';
import { sessionCookie } from '../platform/cookies.ts';
import { FORM_LIMIT, fieldsOfText } from '../platform/form.ts';
import { log } from '../platform/log.ts';
import { recogniseSession } from '../school/accounts/index.ts';
import { saveAnswers } from '../school/assessment/index.ts';
import { cookieOf } from './cookieOf.ts';
import { isOwnRequest } from './isOwnRequest.ts';

const ANSWERS = /^\/attempts\/([a-z0-9]+)\/answers$/;

/**
 * Saves an answer that a page sends by itself: no framework, only the deed, so that a whole class can sit an exam at
 * once. Everything else (nobody signed in, a form without scripts, another site's) is left to the page.
 * @returns whether it answered.
 */
export async function answerFastPath(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [, attempt] = ANSWERS.exec(path) ?? [];
  const token = attempt && cookieOf(request, sessionCookie().name);
  if (!token || !isOwnScripts(request)) return false;
  const known = await recogniseSession(token);
  // A session that was just renewed needs its cookie renewed, which pages do.
  if (!known || known.renewed) return false;
  const posted = fieldsOfText(await textOf(request));
  const at = now();
  try {
    const { status, body } = savedReply(await saveAnswers(known.person.id, attempt, posted, at), at);
    send(response, status, body);
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    log.warn({ err: error, url: path }, 'not saved: the database cannot be written');
    send(response, 503, { message: 'Saving is paused.' });
  }
  return true;
}

/** Whether a request is what our script sends: a small form as text, from our own pages, that asks for JSON. */
function isOwnScripts(request: IncomingMessage): boolean {
  const { method, headers } = request;
  if (method !== 'POST' || !headers.accept?.includes('application/json')) return false;
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '')) return false;
  if (!(Number(headers['content-length']) <= FORM_LIMIT)) return false;
  return isOwnRequest(request);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'private, no-cache',
  });
  response.end(text);
}
