/**
 * A school without pages: a database that is written all the time, and orders. Each transaction adds two rows, so
 * that a copy with an odd number of them would be torn. Says `open` when it takes orders.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { closeDatabase, openDatabase, write } from '../../../../db/client.ts';
import { readSettings } from '../../../../src/platform/settings.ts';
import { listenForOrders } from '../../../../src/server/control/listen.ts';
import { addRow } from '../../database/support.ts';

const { DATABASE_URL, DATA_DIR } = readSettings(process.env);
await openDatabase(DATABASE_URL);
const stopOrders = await listenForOrders(DATA_DIR);
let stopping = false;
process.on('SIGTERM', () => {
  stopping = true;
});
process.stdout.write('open\n');
for (let pair = 1; !stopping; pair += 1) {
  await write(async (tx) => {
    await addRow(tx, `${process.pid}-${pair}-left`, 500);
    await wait(1);
    await addRow(tx, `${process.pid}-${pair}-right`, 500);
  });
}
await stopOrders();
await closeDatabase();
