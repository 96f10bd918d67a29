import jsqr from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrSvg } from './qr.ts';

describe('a QR code', () => {
  it.each(['https://school.example/verify/7K3M-9QXT-ABCD-EFGH', 'http://localhost:4321/verify/0000-0000-0000-0000'])(
    'reads back as it was written: %s',
    async (text) => {
      const image = sharp(Buffer.from(qrSvg(text, '#0f4c52'))).resize(300).flatten({ background: '#fdfbf5' }).ensureAlpha();
      const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
      expect(jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(text);
    },
  );
});
