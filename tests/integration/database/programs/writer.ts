/** Writes rows for ever, one a transaction, and names each one once it is acknowledged. */
import { openDatabase, write } from '../../../../db/client.ts';
import { addRow } from '../support.ts';

await openDatabase(`file:${process.argv[2]}`);
for (let row = 1; ; row += 1) {
  const name = `${process.pid}-${row}`;
  await write((tx) => addRow(tx, name, 500));
  process.stdout.write(`${name}\n`);
}
