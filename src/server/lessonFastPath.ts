import type { IncomingMessage, ServerResponse } from 'node:http';
import { database } from '../../db/client.ts';
import { fillShell, fillShellGzipped, findShell } from '../components/lesson/shell.ts';
import { fillingFor, mayRead, studentLesson } from '../components/lesson/student.ts';
import { sessionCookie } from '../platform/cookies.ts';
import { CONTENT_POLICY, FILM_CONTENT_POLICY } from '../platform/headers.ts';
import { recogniseSession } from '../school/accounts/index.ts';

const LESSON = /^\/courses\/([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)$/;

/**
 * Answers for a lesson that was rendered before, to a student who may read it: no framework, only what differs.
 * Everything else (nobody signed in, a locked lesson, the first time) is left to the page.
 * @returns whether it answered.
 */
export async function lessonFastPath(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
  const [, lesson = ''] = LESSON.exec(path) ?? [];
  const shell = request.method === 'GET' ? findShell(lesson) : undefined;
  const token = shell && cookieOf(request, sessionCookie().name);
  const known = token ? await recogniseSession(token) : undefined;
  const student = known && (await studentLesson(database(), known.person, lesson));
  if (!shell || !student || !mayRead(student)) return false;

  const note = new URLSearchParams(request.url?.split('?', 2)[1]).get('note');
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const page = (gzip ? fillShellGzipped : fillShell)(shell, fillingFor(student, note));
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.byteLength,
    'content-security-policy': student.lesson.film ? FILM_CONTENT_POLICY : CONTENT_POLICY,
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding',
    ...(gzip && { 'content-encoding': 'gzip' }),
  });
  response.end(page);
  return true;
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.find((it) => it.startsWith(`${name}=`))?.slice(name.length + 1);
}
