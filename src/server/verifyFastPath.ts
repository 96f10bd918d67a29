import type { IncomingMessage, ServerResponse } from 'node:http';
import { database, readOnlySince } from '../../db/client.ts';
import { answerHtml } from '../components/credentials/answer.ts';
import { findAnswerShell } from '../components/credentials/answerShell.ts';
import { fillShell, fillShellGzipped, type Shell } from '../components/lesson/shell.ts';
import { sessionCookie } from '../platform/cookies.ts';
import { CONTENT_POLICY } from '../platform/headers.ts';
import { settings } from '../platform/settings.ts';
import { lookUp, mustWait, verification } from '../school/credentials/index.ts';
import { addressOf } from './addressOf.ts';
import { cookieOf } from './cookieOf.ts';
import { keepPage, recentPage, type SentPage, stateNow } from './recentPages.ts';

const CODE = /^\/verify\/([\w-]{1,40})$/;

/**
 * Answers strangers who check a code of ours: no framework, only the award. What differs from that page (a visitor
 * who is signed in, a code that is not ours, one who guesses, the first time) is left to the page; a guess counts
 * here as it does there.
 * @returns whether it answered.
 */
export async function verifyFastPath(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [, code] = CODE.exec(path) ?? [];
  const shell = code !== undefined && isPlain(request, path) ? findAnswerShell() : undefined;
  if (code === undefined || !shell) return false;
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const key = JSON.stringify(['verify', code, gzip]);
  const from = addressOf(request, settings().TRUST_PROXY === '1');
  const kept = recentPage(key);
  const looked =
    kept && !(await mustWait(from))
      ? { found: kept }
      : await lookUp(from, () => make(shell, code, gzip, key), 'elsewhere');
  const page = 'found' in looked ? looked.found : undefined;
  if (!page) return false;
  response.writeHead(200, page.headers);
  response.end(page.body);
  return true;
}

/** Whether the page would be that of every stranger. */
const isPlain = (request: IncomingMessage, path: string): boolean =>
  request.method === 'GET' &&
  request.url === path &&
  readOnlySince() === undefined &&
  cookieOf(request, sessionCookie().name) === undefined;

async function make(shell: Shell, code: string, gzip: boolean, key: string): Promise<SentPage | undefined> {
  const state = stateNow();
  const award = await verification(database(), code);
  if (!award) return undefined;
  const body = (gzip ? fillShellGzipped : fillShell)(shell, { answer: answerHtml(award).text });
  const page: SentPage = {
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.byteLength,
      'content-security-policy': CONTENT_POLICY,
      'cache-control': 'private, no-cache',
      vary: 'accept-encoding',
      ...(gzip && { 'content-encoding': 'gzip' }),
    },
  };
  keepPage(key, page, state);
  return page;
}
