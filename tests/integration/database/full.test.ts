import { spawnSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { newFile, startWorker, throwAway, type Worker } from './support.ts';

/** The most that a file may weigh, in KiB: room for the migrations and some rows. */
const ROOM = 1500;
const canLimit = spawnSync('prlimit', ['--version']).status === 0;

let worker: Worker | undefined;
afterEach(async () => {
  delete process.env.ROWS_AT_ONCE;
  await worker?.kill();
  await throwAway();
});

// Many rows at once overflow SQLite's cache, so that the disk fails in the middle of the transaction and SQLite rolls
// back by itself; few fail at the commit.
test.skipIf(!canLimit).each([1, 500])(
  'with a full disk (%i rows at once) saving is paused, what was acknowledged can be read, and it recovers by itself',
  async (rowsAtOnce) => {
    process.env.ROWS_AT_ONCE = String(rowsAtOnce);
    worker = startWorker('programs/filler.ts', newFile(), ROOM);
    const full = JSON.parse((await worker.line()) ?? '{}');
    expect(full).toMatchObject({ error: 'ReadOnlyError', paused: true, next: 'ReadOnlyError' });
    expect(full.readable).toBe(full.acknowledged);
    if (rowsAtOnce === 1) expect(full.acknowledged).toBeGreaterThan(10);

    spawnSync('prlimit', ['--fsize=unlimited', '--pid', String(worker.process.pid)]);
    const roomy = JSON.parse((await worker.line()) ?? '{}');
    expect(roomy).toEqual({ next: 'written', readable: full.acknowledged + 1 });
  },
);
