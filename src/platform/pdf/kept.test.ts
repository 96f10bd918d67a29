import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kept } from './kept.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-kept-'));
  file = join(folder, 'deep', 'it.pdf');
});
afterEach(() => rmSync(folder, { recursive: true }));

const make = (text: string) => async () => Buffer.from(text);

describe('kept bytes', () => {
  it('stay the same when what makes them changes', async () => {
    await kept(file, make('first'));
    expect(String(await kept(file, make('second')))).toBe('first');
  });

  it.each([
    ['gone', () => rmSync(file)],
    ['torn', () => truncateSync(file, 3)],
    ['altered', () => writeFileSync(file, 'fIrst')],
    ['without their sum', () => rmSync(`${file}.sha256`)],
  ])('are made anew when they are %s', async (_what, damage) => {
    await kept(file, make('first'));
    damage();
    expect(String(await kept(file, make('first')))).toBe('first');
    expect(readFileSync(file, 'utf8')).toBe('first');
  });

  it('are not half there after a failure', async () => {
    await expect(kept(file, () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
    expect(readdirSync(folder)).toEqual([]);
  });
});
