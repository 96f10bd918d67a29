import { afterEach, expect, test } from 'vitest';
import { closeDatabase, database, openDatabase } from '../../../db/client.ts';
import { faultOf } from '../../../db/copy.ts';
import { heldForms } from '../../../db/schema/accounts.ts';
import { newFile, startWorker, throwAway } from './support.ts';

afterEach(throwAway);

test('a killed school loses nothing that it acknowledged', async () => {
  const file = newFile();
  const acknowledged = new Set<string>();
  for (let round = 1; round <= 4; round += 1) {
    const worker = startWorker('programs/writer.ts', file);
    for (let rows = 0; rows < 60 * round; rows += 1) acknowledged.add((await worker.line()) ?? 'it ended by itself');
    await worker.kill();
  }
  expect(acknowledged.size).toBe(600);

  await openDatabase(`file:${file}`);
  const found = new Set((await database().select({ hash: heldForms.hash }).from(heldForms)).map((row) => row.hash));
  expect([...acknowledged].filter((row) => !found.has(row))).toEqual([]);
  await closeDatabase();
  expect(await faultOf(file)).toBeUndefined();
});
