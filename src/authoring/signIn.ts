import type { APIRoute } from 'astro';
import { CAST, DEMO_PASSWORD } from '../../db/seed/cast.ts';
import { sessionCookie } from '../platform/cookies.ts';
import { ownPath } from '../platform/ownPath.ts';
import { settings } from '../platform/settings.ts';
import { signIn, signOut } from '../school/accounts/index.ts';

/** Signs one of the demo school in, and leads on. There is nobody to sign in where there is no demo school. */
export const GET: APIRoute = async ({ url, locals, cookies, redirect, request, rewrite }) => {
  const who = Object.entries(CAST).find(([name]) => name === url.searchParams.get('who'))?.[1];
  if (!who || settings().SEED !== 'demo') return rewrite('/404');
  const client = { from: locals.from, userAgent: request.headers.get('user-agent') ?? '' };
  const result = await signIn({ email: who.email, password: DEMO_PASSWORD }, client);
  if (!result.ok) return new Response(`${who.email} can’t sign in: ${result.reason}.\n`, { status: 422 });
  if (locals.visitor && locals.session) await signOut(locals.visitor, locals.session);
  const { name, attributes } = sessionCookie();
  cookies.set(name, result.token, attributes);
  return redirect(ownPath(url.searchParams.get('next')) ?? '/', 303);
};
