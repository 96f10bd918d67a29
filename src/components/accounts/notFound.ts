import type { AstroGlobal } from 'astro';

/** Answers 404 to a form that was read already: Astro can't rewrite a request whose body is spent. */
export const notFound = ({
  request,
  rewrite,
  url,
}: Pick<AstroGlobal, 'request' | 'rewrite' | 'url'>): Promise<Response> =>
  rewrite(new Request(new URL('/404', url), { headers: request.headers }));
