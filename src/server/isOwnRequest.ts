import type { IncomingMessage } from 'node:http';
import { isOwnOrigin } from '../platform/origin.ts';
import { settings } from '../platform/settings.ts';

/** Whether a request that changes something comes from our own pages, before Astro has made a Request of it. */
export function isOwnRequest({ method = 'GET', headers, url = '' }: IncomingMessage): boolean {
  const site = settings().SITE_URL;
  const { origin, 'sec-fetch-site': from } = headers;
  const asked = new Request(new URL(url, site), {
    method,
    headers: { ...(origin && { origin }), ...(typeof from === 'string' && { 'sec-fetch-site': from }) },
  });
  return isOwnOrigin(asked, site);
}
