/**
 * An address to go to next, if it is one of this site: a path beginning with one slash. Anything else, such as
 * `//elsewhere.example` or `/\elsewhere.example`, which browsers read as another host, is refused.
 */
export function ownPath(given: string | null | undefined): string | undefined {
  if (!given?.startsWith('/') || !URL.canParse(given, BASE)) return undefined;
  const url = new URL(given, BASE);
  const path = `${url.pathname}${url.search}`;
  return url.origin === BASE && !path.startsWith('//') ? path : undefined;
}

const BASE = 'http://this-site.invalid';
