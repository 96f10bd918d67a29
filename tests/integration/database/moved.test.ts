import { renameSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { pingDatabase, readOnlySince, write } from '../../../db/client.ts';
import { ReadOnlyError } from '../../../db/faults.ts';
import { addRow, countRows, openNew, throwAway, until } from './support.ts';

afterEach(throwAway);

test('a database file taken away from under the school takes no more writes, which would be lost', async () => {
  const file = await openNew();
  await write((tx) => addRow(tx, 'before'));
  await pingDatabase();

  renameSync(file, `${file}.elsewhere`);
  await expect(write((tx) => addRow(tx, 'lost'))).rejects.toThrow(ReadOnlyError);
  await expect(pingDatabase()).rejects.toThrow('moved');
  expect(readOnlySince()).toBeDefined();

  renameSync(`${file}.elsewhere`, file);
  await until(() => readOnlySince() === undefined);
  await write((tx) => addRow(tx, 'after'));
  await pingDatabase();
  expect(await countRows()).toBe(2);
});
