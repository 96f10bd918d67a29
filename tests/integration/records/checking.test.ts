import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/platform/tokens.ts';
import { checkBundle } from '../../../src/school/records/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { certificateOf } from '../credentials/support.ts';
import { bundleOf, type Unpacked } from './support.ts';

const AT = Date.UTC(2026, 10, 29, 12);
let bundle: Unpacked;
let folder: string;
beforeAll(async () => {
  await openTestSchool();
  await certificateOf('Ann Lee');
  await certificateOf('Bob Ray');
  bundle = await bundleOf({ course: 'sample' }, AT);
  folder = dirname(bundle.file);
});
afterAll(async () => {
  bundle.remove();
  await closeTestSchool();
});

let count = 0;
/** Packs the bundle anew with some files changed; with `sealed` the lists of hashes are made to fit, as a forger would. */
async function forged(changes: Record<string, string | undefined>, sealed = false) {
  count += 1;
  const copy = join(folder, `forged-${count}`);
  execFileSync('cp', ['-r', join(folder, 'out'), copy]);
  for (const [name, text] of Object.entries(changes)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    if (text === undefined) execFileSync('rm', [join(copy, name)]);
    else writeFileSync(join(copy, name), text);
  }
  if (sealed) {
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as {
      files: { name: string; sha256: string; bytes: number }[];
    };
    for (const file of manifest.files) {
      const bytes = readFileSync(join(copy, file.name));
      Object.assign(file, { sha256: sha256(bytes), bytes: bytes.length });
    }
    const text = JSON.stringify(manifest);
    writeFileSync(join(copy, 'manifest.json'), text);
    const sums = [...manifest.files, { name: 'manifest.json', sha256: sha256(text) }].map(
      (it) => `${it.sha256}  ${it.name}\n`,
    );
    writeFileSync(join(copy, 'SHA256SUMS'), sums.join(''));
  }
  execFileSync(
    'python3',
    [
      '-m',
      'zipfile',
      '-c',
      `${copy}.zip`,
      ...execFileSync('ls', ['-A', copy], { encoding: 'utf8' }).trim().split('\n'),
    ],
    { cwd: copy },
  );
  return (await checkBundle(`${copy}.zip`)).at(-1);
}

test('a bundle as it was made holds in every step', async () => {
  const steps = await checkBundle(bundle.file);
  expect(steps.map((it) => [it.step, it.ok])).toEqual([
    ['archive', true],
    ['manifest', true],
    ['files', true],
    ['audit log', true],
    ['register of awards', true],
  ]);
});

test('packed anew by another program, it holds as well', async () => {
  // Python lists folders as files of their own.
  expect(await forged({})).toMatchObject({ ok: true, step: 'register of awards' });
});

test('each kind of change fails its step, and says which file', async () => {
  expect(await forged({ 'tables/roster.csv': 'forged' })).toEqual({
    ...{ step: 'files', ok: false, found: 'tables/roster.csv was changed: its SHA-256 is another one' },
  });
  expect(await forged({ 'extra.txt': 'x' })).toMatchObject({
    step: 'files',
    found: expect.stringContaining('extra.txt was added'),
  });
  expect(await forged({ 'README.txt': undefined })).toMatchObject({ step: 'files', found: 'README.txt is missing' });
  expect(await forged({ 'manifest.json': '{' })).toMatchObject({ step: 'manifest', ok: false });
  expect(await forged({ SHA256SUMS: '' })).toMatchObject({ step: 'manifest', ok: false });
});

test('each entry of the audit log that is changed is found, though every hash of the files fits', async () => {
  const lines = bundle.text('audit-log.jsonl').split('\n').filter(Boolean);
  const entries = [...lines.keys()].filter((place) => lines[place]?.startsWith('{"entry"'));
  expect(entries.length).toBeGreaterThan(2);
  for (const place of entries) {
    const changed = lines.with(place, lines[place]?.replace(/"at":(\d)/, '"at":9$1') ?? '');
    expect(await forged({ 'audit-log.jsonl': changed.join('\n') }, true)).toMatchObject({
      step: 'audit log',
      ok: false,
    });
    expect(await forged({ 'audit-log.jsonl': lines.toSpliced(place, 1).join('\n') }, true)).toMatchObject({
      step: 'audit log',
      ok: false,
    });
  }
});

test('a changed entry of the register is found, though every hash of the files fits', async () => {
  const text = bundle.text('register.jsonl').replace('Ann Lee', 'Bob Lee');
  expect(await forged({ 'register.jsonl': text }, true)).toMatchObject({ step: 'register of awards', ok: false });
});

test('what is cut off or no archive is refused, not taken for broken software', async () => {
  const whole = readFileSync(bundle.file);
  for (const [name, bytes] of [
    ['cut', whole.subarray(0, whole.length / 2)],
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('no zip')],
  ] as const) {
    writeFileSync(join(folder, name), bytes);
    expect(await checkBundle(join(folder, name))).toEqual([{ step: 'archive', ok: false, found: expect.any(String) }]);
  }
  const flipped = Buffer.from(whole);
  flipped.writeUInt8((flipped.at(200) ?? 0) ^ 0xff, 200);
  writeFileSync(join(folder, 'flipped'), flipped);
  expect((await checkBundle(join(folder, 'flipped'))).at(-1)).toMatchObject({ ok: false });
});
