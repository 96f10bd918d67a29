import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { settings } from '../../../src/platform/settings.ts';
import { publicKeyOf } from '../../../src/platform/signing/ed25519.ts';
import {
  type Award,
  certificatePdf,
  checkSeal,
  type KnownKey,
  keysOf,
  readCredential,
  sealAsSchool,
  signedCredentialOf,
} from '../../../src/school/credentials/index.ts';
import { methodOf } from '../../../src/school/credentials/keys/index.ts';
import { drawTranscript } from '../../../src/school/credentials/transcript/drawTranscript.ts';
import { attachmentOf, hasPoppler } from '../../support/poppler.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, certificateOf } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-data-'));
let award: Award;
let pdf: Buffer;
let keys: KnownKey[];

beforeAll(async () => {
  settings().DATA_DIR = folder;
  await openTestSchool();
  award = await certificateOf('王小明 Zoë');
  pdf = await certificatePdf(award, 'a4');
  keys = (await keysOf(database())).map((it) => ({
    id: methodOf(it.id),
    publicKey: publicKeyOf(it.publicKey),
    from: it.createdAt,
  }));
});
afterAll(async () => {
  await closeTestSchool();
  rmSync(folder, { recursive: true });
});

/** Offsets at which a file with one bit altered is not refused. */
function unnoticed(file: Buffer, places: Iterable<number>): number[] {
  const found: number[] = [];
  const altered = Buffer.from(file);
  for (const at of places) {
    // A different bit from place to place.
    altered[at] = (file[at] ?? 0) ^ (1 << (at % 8));
    if (checkSeal(altered, keys).ok) found.push(at);
    altered[at] = file[at] ?? 0;
  }
  return found;
}

const every = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);

describe('a certificate of the school', () => {
  it('is sealed by its key, and carries the very credential that was signed', async () => {
    expect(checkSeal(pdf, keys)).toMatchObject({ ok: true, key: keys[0]?.id });
    const signed = await signedCredentialOf(database(), award.code);
    expect(readCredential(pdf)).toBe(signed?.json);
    expect(JSON.parse(signed?.json ?? '{}').issuer).toBeDefined();
  });

  it('is refused with one bit altered: in what holds it together at every place, elsewhere at every 11th', () => {
    // From the metadata to the end: catalogue, seal, table of objects, trailer.
    const structure = pdf.lastIndexOf('/Type /Metadata') - 100;
    expect(pdf.length - structure).toBeGreaterThan(4000);
    expect(unnoticed(pdf, every(structure, pdf.length))).toEqual([]);
    expect(unnoticed(pdf, every(0, structure, 11))).toEqual([]);
  }, 60_000);

  it.each([1, 2, 100, 1000, 50_000])('is refused when %i bytes are missing at its end', (missing) => {
    expect(checkSeal(pdf.subarray(0, -missing), keys)).toMatchObject({ ok: false });
  });

  it('is refused with a byte put in or taken out anywhere', () => {
    for (let at = 10; at < pdf.length; at += 997) {
      const [before, after] = [pdf.subarray(0, at), pdf.subarray(at)];
      expect(checkSeal(Buffer.concat([before, Buffer.from(' '), after]), keys).ok).toBe(false);
      expect(checkSeal(Buffer.concat([before, after.subarray(1)]), keys).ok).toBe(false);
    }
  });

  it('is refused when another program saved it anew, though what it shows is the same', () => {
    // What a program does that adds to a file rather than writing it anew (ISO 32000-1, 7.5.6).
    const [, start] = /startxref\n(\d+)\n%%EOF$/.exec(pdf.toString('latin1', pdf.length - 100)) ?? [];
    const update = `\nxref\n0 0\ntrailer\n<< /Size 1 /Prev ${start} >>\nstartxref\n${pdf.length + 1}\n%%EOF\n`;
    expect(checkSeal(Buffer.concat([pdf, Buffer.from(update)]), keys)).toEqual({ ok: false, reason: 'altered' });
  });
});

describe('a transcript of the school', () => {
  it('is refused with one bit altered, at every single place', async () => {
    const drawn = await drawTranscript(
      {
        ...{ school: award.snapshot.school, holder: 'Ann', printedOn: '2026-11-29', rows: [], totals: [] },
        verifyUrl: 'https://school.test/verify',
      },
      'a4',
      '{"of":"it"}',
    );
    const sealed = await sealAsSchool(database(), drawn, AT);
    expect(checkSeal(sealed, keys).ok).toBe(true);
    expect(sealed.length).toBeGreaterThan(15_000);
    expect(unnoticed(sealed, every(0, sealed.length))).toEqual([]);
  }, 60_000);
});

const has = (tool: string): boolean => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!hasPoppler)('a certificate as another program opens it', () => {
  it('carries its credential where that finds it', async () => {
    expect(String(attachmentOf(pdf))).toBe((await signedCredentialOf(database(), award.code))?.json);
  });
});

describe.skipIf(!has('qpdf'))('a certificate in the hands of qpdf', () => {
  const file = join(folder, 'it.pdf');
  const saved = join(folder, 'saved.pdf');

  it('is sound', () => {
    writeFileSync(file, pdf);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it.each([[], ['--object-streams=generate'], ['--linearize'], ['--qdf']])('saved anew is refused: %s', (...how) => {
    writeFileSync(file, pdf);
    execFileSync('qpdf', [...how, file, saved]);
    const check = checkSeal(readFileSync(saved), keys);
    expect(check.ok ? 'ok' : check.reason).toMatch(/^(altered|no-seal)$/);
  });
});
