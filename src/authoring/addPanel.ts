import type { MiddlewareHandler } from 'astro';
import type { CAST } from '../../db/seed/cast.ts';
import { settings } from '../platform/settings.ts';
import { reportOnPage } from '../school/catalogue/check/index.ts';
import { pageAt } from './addresses.ts';
import css from './panel.css?raw';
import { panelHtml } from './panel.ts';
import { policyWhileWriting } from './policy.ts';
import { shownAs, viewAt } from './view.ts';

/** Who an author may want to be. */
const DEMO = ['instructor', 'student', 'midway', 'graduate', 'registrar'] as const satisfies (keyof typeof CAST)[];

/** Round every page of `npm run dev`: lets styles in, shows the page in the view asked for, and adds the panel. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const response = await next();
  const policy = response.headers.get('content-security-policy');
  if (policy) response.headers.set('content-security-policy', policyWhileWriting(policy));
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const view = viewAt(context.url);
  const page = shownAs(await response.text(), view);
  const panel = view.student ? '' : panelFor(context.url, context.locals.visitor?.name);
  // A function, so that no `$` in the panel is taken for a sign of replace.
  return new Response(
    page.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${panel}</body>`),
    response,
  );
};

function panelFor(url: URL, visitor: string | undefined): string {
  const { COURSES_DIR, SEED } = settings();
  const page = pageAt(url.pathname);
  const report = page && reportOnPage({ courses: COURSES_DIR, content: 'content' }, page);
  return report ? panelHtml({ report, url, visitor, cast: SEED === 'demo' ? DEMO : [], css }).text : '';
}
