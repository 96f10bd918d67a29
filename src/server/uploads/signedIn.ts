import type { IncomingMessage, ServerResponse } from 'node:http';
import { sessionCookie } from '../../platform/cookies.ts';
import { type Person, recogniseSession } from '../../school/accounts/index.ts';
import { cookieOf } from '../cookieOf.ts';
import { setCookie } from './setCookie.ts';

/** Who asks; undefined for nobody. A session that was just renewed has its cookie renewed, as pages do. */
export async function signedIn(request: IncomingMessage, response: ServerResponse): Promise<Person | undefined> {
  const token = cookieOf(request, sessionCookie().name);
  const known = token ? await recogniseSession(token) : undefined;
  if (token && known?.renewed) setCookie(response, sessionCookie(), token);
  return known?.person;
}
