import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import {
  box,
  film,
  hugePicture,
  modernPicture,
  noise,
  packed,
  pdf,
  photograph,
  program,
  SECRET,
  screenshot,
  zip,
} from '../../../../tests/support/craftedFiles.ts';
import { sha256 } from '../../../platform/tokens.ts';
import { inspect } from './inspect.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** Looks at some bytes as at a file that was sent. */
async function look(bytes: Buffer) {
  count += 1;
  const path = join(folder, String(count));
  writeFileSync(path, bytes);
  const result = await inspect(path, `${path}.clean`);
  return { result, kept: result.ok ? readFileSync(result.path) : Buffer.alloc(0) };
}

const refusal = async (bytes: Buffer) => (await look(bytes)).result;

test('once a picture was looked at, no file is read as a drawing, but the school still draws', async () => {
  await look(await screenshot());
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>');
  const path = join(folder, 'drawing.svg');
  writeFileSync(path, drawing);
  await expect(sharp(path).png().toBuffer()).rejects.toThrow('unsupported');
  expect((await sharp(drawing).png().toBuffer()).length).toBeGreaterThan(50);
});

describe('a picture', () => {
  test('is made anew: upright, and without place, maker, comment or what hung on at its end', async () => {
    const sent = await photograph(400, 300);
    expect(sent.includes(SECRET)).toBe(true);
    const { result, kept } = await look(sent);
    expect(result).toMatchObject({ ok: true, type: 'image/jpeg', hash: sha256(kept), keptSize: kept.length });
    expect(kept.includes(SECRET)).toBe(false);
    expect(kept.includes('Exif')).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 400 });
    expect((await sharp(kept).metadata()).orientation).toBeUndefined();
  });

  test('in PNG loses what its text chunks tell', async () => {
    const { result, kept } = await look(await screenshot());
    expect(result).toMatchObject({ ok: true, type: 'image/png' });
    expect(kept.includes(SECRET)).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ width: 60, height: 40 });
  });

  test('larger than screens is kept smaller', async () => {
    const wide = await sharp({ create: { width: 6000, height: 300, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const { kept } = await look(wide);
    expect(await sharp(kept).metadata()).toMatchObject({ width: 4096, height: 205 });
  });

  test('of 50,000 by 50,000 pixels is refused by what it says of itself', async () => {
    expect(await refusal(hugePicture())).toEqual({
      ok: false,
      reason: 'too-many-pixels',
      width: 50_000,
      height: 50_000,
    });
  });

  test('that is cut off or holds nonsense is refused', async () => {
    const noisy = await sharp(noise(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    const broken = { ok: false, reason: 'broken', kind: 'image/jpeg' };
    expect(await refusal(noisy.subarray(0, noisy.length / 2))).toEqual(broken);
    expect(await refusal(Buffer.concat([noisy.subarray(0, 20), noise(500)]))).toEqual(broken);
    expect(await refusal(hugePicture(400, 400))).toEqual({ ...broken, kind: 'image/png' });
  });
});

describe('a PDF', () => {
  const active = { ok: false, reason: 'active', what: 'it holds a script' };
  const another = { ok: false, reason: 'another-inside', kind: 'application/pdf' };
  const broken = { ok: false, reason: 'broken', kind: 'application/pdf' };

  test('is kept byte by byte', async () => {
    const sent = pdf(packed('10 0 <</Type/Font/BaseFont/JavaScriptSans>>'), 300_000);
    const { result, kept } = await look(sent);
    expect(result).toEqual({
      ok: true,
      type: 'application/pdf',
      path: expect.any(String),
      hash: sha256(sent),
      keptSize: sent.length,
    });
    expect(kept.equals(sent)).toBe(true);
  });

  test.each([
    ['a script', '5 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj\n', 'it holds a script'],
    ['a script whose name is hidden', '5 0 obj<</S/J#61vaScr#69pt/JS(x)>>endobj\n', 'it holds a script'],
    ['a tree of scripts', '5 0 obj<</Names<</JavaScript 6 0 R>>>>endobj\n', 'it holds a script'],
    ['a program that it starts', '5 0 obj<</S/Launch/F(cmd.exe)>>endobj\n', 'it starts a program'],
    ['a file', '5 0 obj<</EmbeddedFiles 6 0 R>>endobj\n', 'it holds another file'],
    ['a form that sends itself', '5 0 obj<</S/SubmitForm/F(http://x)>>endobj\n', 'it sends a form'],
    ['media with a script', '5 0 obj<</S/Rendition/JS(x)>>endobj\n', 'it plays media'],
  ])('with %s is refused', async (_, objects, what) => {
    expect(await refusal(pdf(objects))).toEqual({ ok: false, reason: 'active', what });
  });

  test('with a script where two pieces of it are read is refused', async () => {
    for (const shift of [0, 4, 9]) {
      const before = `5 0 obj\n(${'x'.repeat(65_536 - 200 - shift)})\nendobj\n`;
      expect(await refusal(pdf(`${before}${' '.repeat(20)}6 0 obj<</S/JavaScript/JS(x)>>endobj\n`, 70_000))).toEqual(
        active,
      );
    }
  });

  test('with a script among packed objects is refused, however they are packed', async () => {
    const script = '10 0 <</S/JavaScript/JS(app.alert(1))>>';
    expect(await refusal(pdf(packed(script)))).toEqual(active);
    expect(await refusal(pdf(packed(script, '/Filter[/FlateDecode]')))).toEqual(active);
    expect(await refusal(pdf(packed(`${'x'.repeat(200_000)}${script}`)))).toEqual(active);
    for (const filter of [
      '/Filter[/ASCIIHexDecode/FlateDecode]',
      '/F#69lter/FlateDecode',
      '/Filter 7 0 R',
      '/Filter/FlateDecode/DecodeParms<</Predictor 12>>',
    ])
      expect(await refusal(pdf(packed(script, filter)))).toEqual(broken);
  });

  test('whose packed objects are a bomb is refused', async () => {
    expect(await refusal(pdf(packed(Buffer.alloc(60_000_000))))).toEqual(broken);
  });

  test('that is locked is refused', async () => {
    expect(await refusal(pdf('5 0 obj<</Encrypt 6 0 R>>endobj\n'))).toEqual({ ok: false, reason: 'locked' });
  });

  test('that is something else, too, is refused', async () => {
    expect(await refusal(Buffer.concat([pdf(), zip('a.class', 'code')]))).toEqual(another);
    expect(await refusal(Buffer.concat([pdf(), program().subarray(0, 500)]))).toEqual(another);
    expect(await refusal(Buffer.concat([Buffer.from('%PDF-1.7\n<html><script>x</script>'), pdf()]))).toEqual(another);
    // A zip whose comment looks like the end of a PDF.
    expect(await refusal(Buffer.concat([pdf(), zip('a', 'b'), Buffer.from('\nstartxref\n9\n%%EOF\n')]))).toEqual(
      another,
    );
  });

  test('that is cut off is refused', async () => {
    expect(await refusal(pdf('', 5000).subarray(0, 4000))).toEqual(broken);
  });
});

describe('a film', () => {
  const broken = { ok: false, reason: 'broken', kind: 'video/mp4' };

  test('is kept as long as it was, without what it tells of its place and time', async () => {
    const sent = film();
    const { result, kept } = await look(sent);
    expect(result).toMatchObject({ ok: true, type: 'video/mp4', hash: sha256(kept), keptSize: sent.length });
    expect([sent.includes(SECRET), kept.includes(SECRET)]).toEqual([true, false]);
    const [before, after] = [sent, kept].map((it) => it.readUInt32BE(it.indexOf('mvhd') + 8));
    expect([before, after]).toEqual([3_900_000_000, 0]);
    expect(kept.subarray(kept.indexOf('mdat')).equals(sent.subarray(sent.indexOf('mdat')))).toBe(true);
  });

  test.each([
    ['is cut off', film().subarray(0, -10)],
    ['goes on behind its last box', film({ extra: Buffer.from('and more') })],
    ['holds an unknown box', film({ extra: box('evil', 'x') })],
    ['has a box that is larger than what holds it', film({ track: Buffer.from('\x00\x00\xff\xffstbl', 'latin1') })],
    ['has two indices', film({ extra: box('moov') })],
  ])('that %s is refused', async (_, bytes) => {
    expect(await refusal(bytes)).toEqual(broken);
  });

  test('of sound alone, of Apple’s kind, or with a zip in it is refused', async () => {
    expect(await refusal(film({ handler: 'soun' }))).toEqual({ ok: false, reason: 'no-picture' });
    expect(await refusal(film({ brand: 'qt  ' }))).toEqual({ ok: false, reason: 'unsuitable', ending: 'mov' });
    const hidden = film({ extra: box('free', zip('a.class', 'code')) });
    expect(await refusal(hidden)).toEqual({ ok: false, reason: 'another-inside', kind: 'video/mp4' });
  });
});

describe('anything else is refused, whatever its name says', () => {
  test.each([
    ['a program', program(), 'exe'],
    ['HEIC', modernPicture('heic'), 'heic'],
    ['AVIF', modernPicture('avif'), 'avif'],
    [
      'a drawing with a script',
      Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
      'svg',
    ],
    ['a web page', Buffer.from('\n<!DOCTYPE html><script>x</script>'), 'html'],
    ['an office file', zip('[Content_Types].xml', '<Types/>'), 'zip'],
    ['noise', noise(3000), ''],
    ['text', Buffer.from('The patient was well.'), ''],
  ])('%s', async (_, bytes, ending) => {
    expect(await refusal(bytes)).toEqual({ ok: false, reason: 'unsuitable', ending });
  });

  test('a picture that is heavier than a picture may be', async () => {
    const heavy = Buffer.concat([await photograph(), Buffer.alloc(26_000_000)]);
    expect(await refusal(heavy)).toEqual({ ok: false, reason: 'too-large', most: 25_000_000, kind: 'image/jpeg' });
  });
});
