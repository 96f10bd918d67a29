/**
 * Fills a database until it can't be written, then waits until it can. Says what happened: the error's name, whether
 * saving was paused, how many rows there are; then `recovered` and whether the next write came through.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, readOnlySince, write } from '../../../../db/client.ts';
import { addRow, countRows } from '../support.ts';

const ROWS_AT_ONCE = Number(process.env.ROWS_AT_ONCE);

let rows = 0;
async function fill(): Promise<unknown> {
  for (;;) {
    try {
      await write(async (tx) => {
        for (let row = 0; row < ROWS_AT_ONCE; row += 1) await addRow(tx, `${rows}-${row}`, 20_000);
      });
      rows += ROWS_AT_ONCE;
    } catch (error) {
      return error;
    }
  }
}

const say = (it: object) => process.stdout.write(`${JSON.stringify(it)}\n`);
const ping = (text: string) =>
  write((tx) => addRow(tx, text)).then(
    () => 'written',
    (error: Error) => error.name,
  );

await openDatabase(`file:${process.argv[2]}`);
const error = await fill();
say({
  error: error instanceof Error ? error.name : String(error),
  paused: readOnlySince() !== undefined,
  acknowledged: rows,
  readable: await countRows(),
  next: await ping('too early'),
});
while (readOnlySince() !== undefined) await wait(50);
say({ next: await ping('late'), readable: await countRows() });
process.exit();
