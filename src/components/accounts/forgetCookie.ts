import type { AstroCookies } from 'astro';
import type { Cookie } from '../../platform/cookies.ts';

/** Has the browser drop a cookie. A `__Host-` cookie is dropped only by attributes that could have set it. */
export function forgetCookie(cookies: AstroCookies, { name, attributes }: Cookie): void {
  const { maxAge: _life, ...where } = attributes;
  cookies.delete(name, where);
}
