import { describe, expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

const SITE = 'https://school.example';
const request = (method: string, headers: Record<string, string>) => new Request(`${SITE}/learn`, { method, headers });
const isOwn = (headers: Record<string, string>, method = 'POST') => isOwnOrigin(request(method, headers), SITE);

describe('a request that changes something', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another site, sent as JSON', { origin: 'https://evil.example', 'content-type': 'application/json' }],
    ['a site whose name begins alike', { origin: 'https://school.example.evil.example' }],
    ['the same host without TLS', { origin: 'http://school.example' }],
    ['the same host on another port', { origin: 'https://school.example:8443' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['no origin at all, but a text', { origin: '' }],
    ['another site, by its fetch metadata', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['another site that claims to be ours', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('is refused from %s', (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(isOwn(headers, method)).toBe(false);
  });

  test.each<[string, Record<string, string>]>([
    ['our own pages', { origin: SITE, 'sec-fetch-site': 'same-origin' }],
    ['our own pages in an older browser', { origin: SITE }],
    ['someone who typed the address', { 'sec-fetch-site': 'none' }],
    ['a program, which carries nobody’s cookies by itself', {}],
  ])('is taken from %s', (_, headers) => expect(isOwn(headers)).toBe(true));

  test('is taken from the address that it was sent to, when the school has a second one', () => {
    const local = new Request('http://127.0.0.1:4321/learn', {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:4321' },
    });
    expect(isOwnOrigin(local, SITE)).toBe(true);
  });
});

test('a request that only reads may come from a link anywhere', () => {
  expect(isOwn({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(true);
  expect(isOwn({ origin: 'https://evil.example' }, 'HEAD')).toBe(true);
});
