import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { sha256 } from '../../../platform/tokens.ts';
import { Archive, safeName } from './archive.ts';

test('files are packed in order, with their sizes and hashes', async () => {
  const archive = new Archive(Date.UTC(2026, 0, 1));
  const packed = buffer(archive.output);
  await archive.add('a.txt', ['one ', Buffer.from('two')]);
  await archive.add('empty.txt', []);
  archive.end();
  expect(archive.packed).toEqual([
    { name: 'a.txt', bytes: 7, sha256: sha256('one two') },
    { name: 'empty.txt', bytes: 0, sha256: sha256('') },
  ]);
  const zip = await fromBufferPromise(await packed);
  const entries = await Array.fromAsync(zip.eachEntry());
  expect(entries.map((it) => [it.fileName, it.uncompressedSize])).toEqual([
    ['a.txt', 7],
    ['empty.txt', 0],
  ]);
});

test('nothing is made that nobody takes', async () => {
  const archive = new Archive(0);
  let made = 0;
  const pieces = function* () {
    for (; made < 1000; made += 1) yield crypto.getRandomValues(new Uint8Array(65_536));
  };
  const adding = archive.add('large', pieces());
  await wait(100);
  expect(made).toBeLessThan(50);
  archive.output.destroy();
  await expect(adding).rejects.toThrow('nobody reads');
  await expect(archive.add('more', [])).rejects.toThrow('nobody reads');
});

test.each([
  ['../../etc/passwd', '__.._etc_passwd'],
  ['.hidden', '_hidden'],
  ['C:\\x', 'C_x'],
  ['', '_'],
  ['<script>.mdx', '_script_.mdx'],
  ['01-outcomes', '01-outcomes'],
])('%j becomes %j', (text, name) => expect(safeName(text)).toBe(name));
