import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { readEvent } from './readEvent.ts';

const SECRET = 'whsec_0123456789abcdef';
const EXPECTED = { secret: SECRET, live: false };
const NOW = Date.UTC(2026, 10, 29, 12);

const EVENT = {
  ...{ id: 'evt_1', object: 'event', type: 'invoice.paid', created: 1_764_000_000, livemode: false },
  data: { object: { id: 'in_1', object: 'invoice' } },
};

/** As Stripe signs it, by its own client. @param at seconds. */
const signed = (payload: string, { secret = SECRET, at = NOW / 1000 } = {}) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: at });

const read = (payload: string, header: string | undefined = signed(payload)) =>
  readEvent(Buffer.from(payload), header, EXPECTED, NOW);

describe('an event', () => {
  it('is read as it says itself', () => {
    const payload = JSON.stringify(EVENT, null, 2);
    expect(read(payload)).toEqual({
      ok: true,
      event: {
        ...{ id: 'evt_1', type: 'invoice.paid', object: 'in_1', createdAt: 1_764_000_000_000, livemode: false },
        payload,
      },
    });
  });

  it('may be about something without an id', () => {
    expect(read(JSON.stringify({ ...EVENT, data: { object: { object: 'balance' } } }))).toMatchObject({
      event: { object: '' },
    });
  });
});

describe('what arrives is refused', () => {
  const payload = JSON.stringify(EVENT);

  it('unsigned', () => {
    expect(readEvent(Buffer.from(payload), undefined, EXPECTED, NOW)).toEqual({ ok: false, reason: 'unsigned' });
  });

  it.each([
    ['signed with another secret', signed(payload, { secret: 'whsec_another' })],
    ['with a header that is none', 'v1=0'],
    ['signed for another text', signed(`${payload} `)],
  ])('%s', (_, header) => {
    expect(read(payload, header)).toEqual({ ok: false, reason: 'wrong-signature' });
  });

  it('altered at any place', () => {
    const header = signed(payload);
    for (let at = 0; at < payload.length; at += 1) {
      const bytes = Buffer.from(payload);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(readEvent(bytes, header, EXPECTED, NOW)).toEqual({ ok: false, reason: 'wrong-signature' });
    }
  });

  it('signed more than five minutes ago: somebody sends an old one again', () => {
    expect(read(payload, signed(payload, { at: NOW / 1000 - 300 }))).toMatchObject({ ok: true });
    expect(read(payload, signed(payload, { at: NOW / 1000 - 301 }))).toEqual({ ok: false, reason: 'too-old' });
  });

  it('from the other mode: a test at a live school, or real money at a test', () => {
    const live = JSON.stringify({ ...EVENT, livemode: true });
    expect(read(live)).toEqual({ ok: false, reason: 'other-mode' });
    expect(readEvent(Buffer.from(payload), signed(payload), { ...EXPECTED, live: true }, NOW)).toEqual({
      ok: false,
      reason: 'other-mode',
    });
  });

  it.each([
    '{"id":',
    '[]',
    'null',
    '"evt_1"',
    JSON.stringify({ ...EVENT, data: {} }),
    JSON.stringify({ ...EVENT, object: 'invoice' }),
  ])('signed, and no event: %s', (text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'not-an-event' });
  });
});
