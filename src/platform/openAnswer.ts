/** What lets a page of any other site read an answer, and show it: it holds nothing that not everyone may know. */
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/**
 * An answer that anyone may read, from any site.
 * @param type its media type. @param maxAge for how long it may be kept, in seconds.
 */
export const openAnswer = (
  body: string | Uint8Array,
  type: string,
  maxAge: number,
  headers: Record<string, string> = {},
): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { ...OPEN, 'content-type': type, 'cache-control': `public, max-age=${maxAge}`, ...headers },
  });
