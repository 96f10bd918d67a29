/**
 * Whether a request that changes something comes from our own pages. Every method but GET and HEAD is checked,
 * whatever its content type, since browsers send cookies with all of them. `Sec-Fetch-Site` comes from every
 * current browser; `Origin` is the older sign. A request with neither is no browser's and carries no one's cookie by itself.
 */
export function isOwnOrigin(request: Request, siteUrl: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === new URL(siteUrl).origin || origin === new URL(request.url).origin;
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}
