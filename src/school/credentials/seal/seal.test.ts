import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../../platform/pdf/makePdf.ts';
import { checkSeal, type KnownKey } from './checkSeal.ts';
import { sealedText, sealIn } from './place.ts';
import { readCredential } from './readCredential.ts';
import { sealPdf } from './sealPdf.ts';

const ID = 'did:web:school.test#key-1';
const SINCE = Date.UTC(2026, 10, 23, 9);
const pair = generateKeyPairSync('ed25519');
const key = { id: ID, sign: (message: Buffer) => sign(null, message, pair.privateKey) };
const known: KnownKey = { id: ID, publicKey: pair.publicKey, from: SINCE - 1 };
const credential = JSON.stringify({ name: 'Zoë 王', filler: 'x'.repeat(2000) });

const draw = (attached: string) =>
  makePdf(
    {
      template: `#let it = json(bytes(sys.inputs.data))
#set document(title: "A test")
#set text(font: it.families, fallback: false, lang: "en")
#pdf.attach("credential.json", bytes(sys.inputs.credential), relationship: "data", mime-type: "application/vc", description: "x")
= Hello`,
      data: {},
      attached: { credential: attached },
      at: SINCE,
    },
    'a-3a',
  );

let sealed: Buffer;
beforeAll(async () => {
  sealed = await sealPdf(await draw(credential), key, SINCE);
});

const reasonOf = (file: Buffer, keys = [known]) => {
  const check = checkSeal(file, keys);
  return check.ok ? 'ok' : check.reason;
};

const edited = (before: string, after: string) =>
  Buffer.from(sealed.toString('latin1').replace(before, after), 'latin1');

describe('a seal', () => {
  it('holds, and says by which key and from when', () => {
    expect(checkSeal(sealed, [known])).toEqual({ ok: true, key: ID, since: SINCE });
  });

  it('is the same for the same file, key and time', async () => {
    expect((await sealPdf(await draw(credential), key, SINCE)).equals(sealed)).toBe(true);
  });

  it('leaves the file whole, and its end the end', () => {
    expect(sealed.toString('latin1')).toMatch(/startxref\n\d+\n%%EOF$/);
    expect(sealed.toString('latin1').match(/startxref/g)).toHaveLength(1);
  });

  it.each([
    ['not-pdf', () => Buffer.from('{}')],
    ['not-pdf', () => Buffer.alloc(0)],
    ['no-seal', () => sealed.subarray(0, -3000)],
    ['no-seal', () => edited('<seal:signature>', '<seal:signature >')],
    ['altered', () => sealed.subarray(0, -1)],
    ['altered', () => Buffer.concat([sealed, Buffer.from('\n')])],
    ['altered', () => edited('A test', 'A tEst')],
    ['altered', () => edited('T09:00:00.000Z</seal:since>', 'T09:00:00.001Z</seal:since>')],
  ] as const)('is refused as %s', (reason, file) => expect(reasonOf(file())).toBe(reason));

  it('is not found without one', async () => {
    expect(reasonOf(await draw(credential))).toBe('no-seal');
  });

  it('of a key that is not the school’s is refused, by name or by signature', () => {
    expect(reasonOf(sealed, [])).toBe('unknown-key');
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(reasonOf(sealed, [{ ...known, publicKey: other }])).toBe('altered');
  });

  it('counts from the key’s first moment to its last', () => {
    expect(reasonOf(sealed, [{ ...known, from: SINCE }])).toBe('ok');
    expect(reasonOf(sealed, [{ ...known, from: SINCE + 1 }])).toBe('key-not-valid');
    expect(reasonOf(sealed, [{ ...known, until: SINCE + 1 }])).toBe('ok');
    expect(reasonOf(sealed, [{ ...known, until: SINCE }])).toBe('key-not-valid');
  });

  it('is read letter by letter: capital digits are another signature', () => {
    const seal = sealIn(sealed);
    if (!seal) throw new Error('no seal');
    const digits = sealed.toString('latin1', seal.at, seal.at + 128);
    expect(reasonOf(edited(digits, digits.toUpperCase()))).toBe('no-seal');
  });

  it('of another file does not fit', async () => {
    const other = await sealPdf(await draw(`${credential} `), key, SINCE);
    const at = sealIn(sealed)?.at ?? 0;
    const from = sealIn(other)?.at ?? 0;
    const grafted = Buffer.concat([
      sealed.subarray(0, at),
      other.subarray(from, from + 128),
      sealed.subarray(at + 128),
    ]);
    expect(reasonOf(grafted)).toBe('altered');
  });

  it('signs nothing that could be taken for something else', () => {
    expect(sealedText(sealed, 0).toString()).toMatch(/^fascia PDF seal 1\n[0-9a-f]{64}\n$/);
  });

  it('can not be forged by a text of the file that looks like one', async () => {
    const inside = `<seal:key>${ID}</seal:key><seal:since>2026-11-23T09:00:00.000Z</seal:since><seal:signature>${'0'.repeat(128)}</seal:signature>`;
    expect(reasonOf(await sealPdf(await draw(inside), key, SINCE))).toBe('ok');
    expect(reasonOf(Buffer.from(`%PDF-1.7\n${inside}`))).toBe('altered');
  });

  it('needs a signature of Ed25519’s length', async () => {
    await expect(sealPdf(await draw('{}'), { id: ID, sign: () => Buffer.alloc(32) }, SINCE)).rejects.toThrow(
      '64 bytes',
    );
  });
});

describe('the credential in a PDF', () => {
  it.each([credential, '{}', 'é'])('is read as it was attached', async (text) => {
    expect(readCredential(await draw(text))).toBe(text);
  });

  it('is none where a file has none, or is no PDF', () => {
    expect(readCredential(Buffer.from('hello'))).toBeUndefined();
    expect(readCredential(Buffer.alloc(0))).toBeUndefined();
  });

  it('is none where the file is cut off or broken, wherever that is', () => {
    for (let length = 0; length < sealed.length; length += 61) {
      const read = readCredential(sealed.subarray(0, length));
      expect(read === undefined || read === credential).toBe(true);
    }
    for (let at = 0; at < sealed.length; at += 61) {
      const broken = Buffer.from(sealed);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(() => readCredential(broken)).not.toThrow();
    }
  });

  it('is none where it unpacks to more than a credential can have', async () => {
    expect(readCredential(await draw('x'.repeat(1024 * 1024)))).toHaveLength(1024 * 1024);
    expect(readCredential(await draw('x'.repeat(1024 * 1024 + 1)))).toBeUndefined();
  });
});
