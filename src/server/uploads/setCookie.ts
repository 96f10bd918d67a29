import type { ServerResponse } from 'node:http';
import type { Cookie } from '../../platform/cookies.ts';

/** Has a browser keep a cookie, as pages do through Astro. @param value of letters that need no escaping. */
export function setCookie(response: ServerResponse, { name, attributes }: Cookie, value: string): void {
  const { maxAge, path, secure } = attributes;
  const written = `${name}=${value}; Max-Age=${maxAge}; Path=${path}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  response.appendHeader('set-cookie', written);
}
