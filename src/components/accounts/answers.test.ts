import type { AstroCookies, AstroGlobal } from 'astro';
import { expect, test } from 'vitest';
import { sessionCookie } from '../../platform/cookies.ts';
import { EMPTY_FORM } from '../../platform/form.ts';
import { forgetCookie } from './forgetCookie.ts';
import { pageNumber } from './pageNumber.ts';
import { refuse } from './refuse.ts';

const answer = () => ({ status: 200, headers: new Headers() }) as AstroGlobal['response'];

test('too many tries are answered 429 with the time to wait, above the whole form', () => {
  const response = answer();
  const form = refuse(response, EMPTY_FORM, { ok: false, reason: 'too-many-tries', wait: 89_001 }, 'email');
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('90');
  expect(form.errors).toEqual({ '': 'Too many tries. Wait 2 minutes, then try again.' });
});

test('any other refusal is answered 422 beside its field', () => {
  const response = answer();
  const form = refuse(response, EMPTY_FORM, { ok: false, reason: 'wrong-password' }, 'present-password');
  expect(response.status).toBe(422);
  expect(response.headers.has('retry-after')).toBe(false);
  expect(Object.keys(form.errors)).toEqual(['present-password']);
});

test('a cookie is dropped by the attributes that set it, without its life', () => {
  const dropped: unknown[] = [];
  const cookies = { delete: (...given: unknown[]) => dropped.push(...given) } as unknown as AstroCookies;
  forgetCookie(cookies, sessionCookie());
  expect(dropped).toEqual(['session', { httpOnly: true, secure: false, sameSite: 'lax', path: '/' }]);
});

test.each([
  ['', 1],
  ['?page=3', 3],
  ['?page=0', 1],
  ['?page=-2', 1],
  ['?page=1.5', 1],
  ['?page=x', 1],
  ['?page=9999999999', 1],
])('%s asks for page %i', (search, page) => expect(pageNumber(new URL(`http://s.test/${search}`))).toBe(page));
