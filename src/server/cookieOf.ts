import type { IncomingMessage } from 'node:http';

/** The value of a cookie that a request brings. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.find((it) => it.startsWith(`${name}=`))?.slice(name.length + 1);
}
