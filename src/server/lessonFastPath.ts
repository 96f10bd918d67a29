import type { IncomingMessage, ServerResponse } from 'node:http';
import { database } from '../../db/client.ts';
import { fillShell, fillShellGzipped, findShell, type Shell } from '../components/lesson/shell.ts';
import { fillingFor, mayRead, studentLesson } from '../components/lesson/student.ts';
import { sessionCookie } from '../platform/cookies.ts';
import { CONTENT_POLICY, filmPolicy } from '../platform/headers.ts';
import { hasMux } from '../platform/mux/hasMux.ts';
import { recogniseSession } from '../school/accounts/index.ts';
import { cookieOf } from './cookieOf.ts';
import { keepPage, recentPage, type SentPage, stateNow } from './recentPages.ts';

const LESSON = /^\/courses\/([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)$/;

/** Who asks for which lesson, and how. */
interface Asked {
  lesson: string;
  token: string;
  /** Key of a confirmation to show. */
  note: string | null;
  gzip: boolean;
}

/**
 * Answers for a lesson that was rendered before, to a student who may read it: no framework, only what differs.
 * Everything else (nobody signed in, a locked lesson, the first time) is left to the page.
 * @returns whether it answered.
 */
export async function lessonFastPath(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [, lesson = ''] = LESSON.exec(path) ?? [];
  const shell = request.method === 'GET' ? findShell(lesson) : undefined;
  const token = shell && cookieOf(request, sessionCookie().name);
  if (!shell || !token) return false;

  const note = new URLSearchParams(request.url?.split('?', 2)[1]).get('note');
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const key = JSON.stringify([token, lesson, note, gzip]);
  const page = recentPage(key) ?? (await make(shell, { lesson, token, note, gzip }, key));
  if (!page) return false;
  response.writeHead(200, page.headers);
  response.end(page.body);
  return true;
}

async function make(shell: Shell, { lesson, token, note, gzip }: Asked, key: string): Promise<SentPage | undefined> {
  const state = stateNow();
  const known = await recogniseSession(token);
  const student = known && (await studentLesson(database(), known.person, lesson));
  if (!student || !mayRead(student)) return undefined;
  const body = (gzip ? fillShellGzipped : fillShell)(shell, fillingFor(student, note));
  const page: SentPage = {
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.byteLength,
      'content-security-policy': shell.playsFilm ? filmPolicy(hasMux()) : CONTENT_POLICY,
      'cache-control': 'private, no-cache',
      vary: 'accept-encoding',
      ...(gzip && { 'content-encoding': 'gzip' }),
    },
  };
  keepPage(key, page, state);
  return page;
}
