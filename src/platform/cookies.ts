import { HOUR, SECOND } from './clock.ts';
import { settings } from './settings.ts';

/** A cookie's name and attributes, as Astro sets it. */
export interface Cookie {
  name: string;
  attributes: { httpOnly: true; secure: boolean; sameSite: 'lax'; path: '/'; maxAge: number };
}

/** How long a signed-in browser stays so without use, in ms. */
export const SESSION_LIFE = 30 * 24 * HOUR;

/** The cookie that holds a session's token. */
export const sessionCookie = (): Cookie => cookie('session', SESSION_LIFE);

/** The cookie that leads back to a form which could not be sent. */
export const heldFormCookie = (): Cookie => cookie('held-form', HOUR);

// `__Host-` makes a browser refuse the cookie without HTTPS, so plain local addresses go without it (RFC 6265bis).
function cookie(name: string, life: number): Cookie {
  const secure = settings().SITE_URL.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    attributes: { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: life / SECOND },
  };
}
