import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pingDatabase, readOnlySince, write } from '../../../db/client.ts';
import { ReadOnlyError } from '../../../db/faults.ts';
import { addRow, countRows, openNew, stranger, throwAway, until } from './support.ts';

let file: string;
beforeEach(async () => {
  file = await openNew();
});
afterEach(throwAway);

describe('when another program holds the write lock', () => {
  test('for a moment, writes wait for it', async () => {
    const other = stranger(file);
    const held = await other.transaction('write');
    setTimeout(() => void held.commit(), 500);
    await Promise.all(['a', 'b', 'c'].map((row) => write((tx) => addRow(tx, row))));
    expect(await countRows()).toBe(3);
    expect(readOnlySince()).toBeUndefined();
    other.close();
  });

  test('for long, saving is paused, reading goes on, and it heals by itself', async () => {
    await write((tx) => addRow(tx, 'before'));
    const other = stranger(file);
    const held = await other.transaction('write');

    let reads = 0;
    let refused: unknown;
    const writing = write((tx) => addRow(tx, 'lost')).catch((error: unknown) => {
      refused = error;
    });
    // The writer reconnects again and again meanwhile; no reader may notice.
    while (refused === undefined) {
      reads += await countRows();
      await new Promise(setImmediate);
    }
    await writing;
    expect(refused).toBeInstanceOf(ReadOnlyError);
    expect(reads).toBeGreaterThan(10);
    expect(readOnlySince()).toBeLessThanOrEqual(Date.now());
    await expect(write((tx) => addRow(tx, 'refused at once'))).rejects.toThrow(ReadOnlyError);
    await pingDatabase();

    await held.rollback();
    other.close();
    await until(() => readOnlySince() === undefined);
    await write((tx) => addRow(tx, 'after'));
    expect(await countRows()).toBe(2);
  });
});
