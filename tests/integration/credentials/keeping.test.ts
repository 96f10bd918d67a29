import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settings } from '../../../src/platform/settings.ts';
import { drawCertificate } from '../../../src/school/credentials/certificate.ts';
import { certificatePdf, checkSeal, readCredential } from '../../../src/school/credentials/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { certificateOf } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-data-'));

beforeAll(async () => {
  settings().DATA_DIR = folder;
  await openTestSchool();
});
afterAll(async () => {
  await closeTestSchool();
  rmSync(folder, { recursive: true });
});

describe('a downloaded certificate', () => {
  it('has the same bytes each time, on each paper, and after its kept file is lost', async () => {
    const award = await certificateOf('王小明 Zoë');
    const [first, letter] = [await certificatePdf(award, 'a4'), await certificatePdf(award, 'letter')];
    expect(first.equals(letter)).toBe(false);
    expect((await certificatePdf(award, 'a4')).equals(first)).toBe(true);
    const file = join(folder, 'certificates', `${award.code}.a4.pdf`);
    expect(readFileSync(file).equals(first)).toBe(true);
    rmSync(file);
    expect((await certificatePdf(award, 'a4')).equals(first)).toBe(true);
    writeFileSync(file, first.subarray(0, 1000));
    expect((await certificatePdf(award, 'a4')).equals(first)).toBe(true);
    expect((await certificatePdf(award, 'letter')).equals(letter)).toBe(true);
  });

  it('of drawing 1 is what it was before there were seals, with nothing attached', async () => {
    const { snapshot, ...award } = await certificateOf('Ann');
    const first = { ...award, snapshot: { ...snapshot, design: 1 as const } };
    const pdf = await certificatePdf(first, 'a4');
    expect(pdf.equals(await drawCertificate(first, 'a4'))).toBe(true);
    expect(checkSeal(pdf, [])).toEqual({ ok: false, reason: 'no-seal' });
    expect(readCredential(pdf)).toBeUndefined();
  });

  it('is the same for all who ask at once, and leaves no draft behind', async () => {
    const award = await certificateOf();
    const all = await Promise.all(Array.from({ length: 5 }, () => certificatePdf(award, 'a4')));
    expect(new Set(all.map((it) => it.toString('base64'))).size).toBe(1);
    expect(readdirSync(join(folder, 'certificates')).filter((it) => it.endsWith('.part'))).toEqual([]);
  });
});
