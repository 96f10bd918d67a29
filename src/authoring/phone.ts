import type { APIRoute } from 'astro';
import { html } from '../platform/html.ts';
import { ownPath } from '../platform/ownPath.ts';
import { withView } from './view.ts';

/** A page of the school in a frame as wide as a phone (390 CSS pixels). */
export const GET: APIRoute = ({ url }) => {
  const page = ownPath(url.searchParams.get('page')) ?? '/';
  const back = withView(new URL(page, url), { as: undefined });
  const body = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>On a phone: ${page}</title><style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { display: grid; gap: 1rem; justify-items: center; margin: 1rem; }
h1 { font-size: 1rem; margin: 0; }
iframe { inline-size: 390px; block-size: min(844px, 85vh); border: 1px solid; border-radius: 1.5rem; background: Canvas; }
</style></head><body><h1>On a phone</h1><p><a href="${back}">Back to ${back}</a></p><iframe title="${page}" src="${page}"></iframe></body></html>`;
  return new Response(body.text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
