import { expect, test } from 'vitest';
import { CONTENT_POLICY, filmPolicy } from '../platform/headers.ts';
import { policyWhileWriting } from './policy.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((it): [string, string] => [it.split(' ', 1)[0] ?? '', it]));

test.each([
  ['an ordinary page', CONTENT_POLICY],
  ['a film', filmPolicy(false)],
  ['a film from Mux', filmPolicy(true)],
])('while one writes, %s lets in styles, Vite and frames besides, and nothing more', (_, policy) => {
  const before = directives(policy);
  const after = directives(policyWhileWriting(policy));
  expect([...after.values()].filter((it) => ![...before.values()].includes(it))).toEqual([
    "style-src 'self' 'unsafe-inline'",
    `${before.get('connect-src')} ws: wss:`,
    "frame-src 'self'",
    "frame-ancestors 'self'",
  ]);
  expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
});
