import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRange, serveFile } from './serveFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-file-'));
const film = join(folder, 'film.mp4');
writeFileSync(film, '0123456789');
const ask = (headers: Record<string, string> = {}) => serveFile(new Request('http://localhost/', { headers }), film);

describe('serving a file', () => {
  it('sends it whole, and the range that is asked for', async () => {
    expect(await (await ask())?.text()).toBe('0123456789');
    const part = await ask({ range: 'bytes=2-4' });
    expect([part?.status, part?.headers.get('content-range'), await part?.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
  });

  it('says 304 to who has it, and 416 to who asks beyond its end', async () => {
    const etag = (await ask())?.headers.get('etag') ?? '';
    expect((await ask({ 'if-none-match': etag }))?.status).toBe(304);
    expect((await ask({ range: 'bytes=10-' }))?.status).toBe(416);
  });

  it('knows nothing of folders, missing files and other types', async () => {
    const other = join(folder, 'course.yaml');
    writeFileSync(other, 'title: x');
    for (const path of [folder, join(folder, 'none.mp4'), other]) {
      expect(await serveFile(new Request('http://localhost/'), path)).toBeUndefined();
    }
  });

  it.each([
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=4-2', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=0-1,3-4', undefined],
    ['lines=1-2', undefined],
    [null, undefined],
  ])('reads the range %s', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });
});
