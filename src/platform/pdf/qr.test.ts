import { describe, expect, it } from 'vitest';
import { readQr } from '../../../tests/support/readQr.ts';
import { qrSvg } from './qr.ts';

describe('a QR code', () => {
  it.each(['https://school.example/verify/7K3M-9QXT-ABCD-EFGH', 'http://localhost:4321/verify/0000-0000-0000-0000'])(
    'reads back as it was written: %s',
    async (text) => expect(await readQr(Buffer.from(qrSvg(text, '#0f4c52')), 300)).toBe(text),
  );
});
