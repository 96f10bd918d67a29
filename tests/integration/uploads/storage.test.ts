import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/platform/settings.ts';
import { diskStorage } from '../../../src/platform/storage/disk.ts';
import { s3Storage } from '../../../src/platform/storage/s3.ts';
import type { Storage } from '../../../src/platform/storage/storage.ts';
import { sha256 } from '../../../src/platform/tokens.ts';
import { noise } from '../../support/craftedFiles.ts';
import { S3StandIn } from '../../support/s3StandIn.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-storage-'));
const s3 = new S3StandIn();
beforeAll(() => s3.start());
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = noise(200_000);
const hash = sha256(bytes);
const file = join(folder, 'sent');
writeFileSync(file, bytes);

const bucket = (settings: Record<string, string> = {}): Storage => {
  const storage = s3Storage(readSettings({ ...s3.settings, ...settings }));
  if (!storage) throw new Error('the settings name no storage');
  return storage;
};
const read = async (stream: Readable | undefined) => stream && (await buffer(stream));

describe.each([
  ['the disk', () => diskStorage(join(folder, 'disk'))],
  ['a bucket', () => bucket()],
])('%s', (_, open) => {
  test('keeps bytes under their hash, gives them whole and in ranges, and removes them', async () => {
    const storage = open();
    expect([await storage.has(hash), await read(await storage.get(hash))]).toEqual([false, undefined]);
    await storage.put(file, hash);
    await storage.put(file, hash);
    expect(await storage.has(hash)).toBe(true);
    expect((await read(await storage.get(hash)))?.equals(bytes)).toBe(true);
    const range = await read(await storage.get(hash, { start: 70_000, end: 70_099 }));
    expect(range?.equals(bytes.subarray(70_000, 70_100))).toBe(true);
    await storage.remove(hash);
    await storage.remove(hash);
    expect(await storage.has(hash)).toBe(false);
  });

  test('takes nothing for a hash but a hash', async () => {
    for (const name of ['../../etc/passwd', 'abc', `${hash}/`, hash.toUpperCase()]) {
      await expect(open().get(name)).rejects.toThrow('no SHA-256');
    }
  });
});

test('on the disk a file is there whole or not at all, and for its owner alone', async () => {
  const place = join(folder, 'whole');
  const storage = diskStorage(place);
  await expect(storage.put(join(folder, 'not-there'), hash)).rejects.toThrow('ENOENT');
  await Promise.all([storage.put(file, hash), storage.put(file, hash)]);
  const found = readdirSync(place, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  expect(found.map((it) => it.name)).toEqual([hash.slice(2)]);
  expect(statSync(join(place, hash.slice(0, 2), hash.slice(2))).mode & 0o777).toBe(0o600);
});

describe('a bucket', () => {
  beforeEach(() => {
    s3.heard.length = 0;
    s3.objects.clear();
  });

  test('is asked again while it is busy or breaks off, and given up in the end', async () => {
    s3.faults.push(404, 503, 0);
    await bucket().put(file, hash);
    expect(s3.objects.size).toBe(1);
    s3.faults.push(503, 503, 503);
    await expect(bucket().has(hash)).rejects.toThrow(/HEAD in the storage at http.* failed: it says 503/);
    expect(s3.faults).toEqual([]);
  });

  test('refuses a wrong key, another region and another bucket, and we say so', async () => {
    await expect(bucket({ UPLOADS_S3_SECRET: 'wrong' }).get(hash)).rejects.toThrow('403: SignatureDoesNotMatch');
    await expect(bucket({ UPLOADS_S3_REGION: 'us-east-1' }).get(hash)).rejects.toThrow('403: InvalidAccessKeyId');
    await expect(bucket({ UPLOADS_S3_BUCKET: 'another' }).put(file, hash)).rejects.toThrow('no bucket another');
    expect(s3.objects.size).toBe(0);
  });

  test('refuses bytes that are not those of their hash', async () => {
    await expect(bucket().put(file, sha256('something else'))).rejects.toThrow('XAmzContentSHA256Mismatch');
    expect(s3.objects.size).toBe(0);
  });
});
