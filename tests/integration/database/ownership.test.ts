import { afterEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../db/client.ts';
import { DatabaseOwnedError } from '../../../db/faults.ts';
import { newFile, openNew, startWorker, throwAway, type Worker } from './support.ts';

let worker: Worker | undefined;

afterEach(async () => {
  await worker?.kill();
  await throwAway();
});

test('a second process is refused the file of a running school, and told which file', async () => {
  const file = await openNew();
  worker = startWorker('programs/owner.ts', file);
  expect(await worker.line()).toBe('DatabaseOwnedError');
});

test('the file of another process is refused here, until that process is gone, however it went', async () => {
  const file = newFile();
  worker = startWorker('programs/owner.ts', file);
  expect(await worker.line()).toBe('open');
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(DatabaseOwnedError);
  await expect(openDatabase(`file:${file}`)).rejects.toThrow(file);
  await worker.kill();
  await openDatabase(`file:${file}`);
});

test('a closed school gives its file up', async () => {
  const file = await openNew();
  await closeDatabase();
  worker = startWorker('programs/owner.ts', file);
  expect(await worker.line()).toBe('open');
});
