import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { addressOf } from './addressOf.ts';

const request = (forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } }) as unknown as IncomingMessage;

it('believes only the proxy’s own word, and only where there is a proxy', () => {
  expect(addressOf(request('6.6.6.6, 203.0.113.7'), true)).toBe('203.0.113.7');
  expect(addressOf(request('6.6.6.6'), false)).toBe('10.0.0.1');
  expect(addressOf(request(), true)).toBe('10.0.0.1');
});
