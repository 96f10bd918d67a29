/** A school without pages, which knows its courses and takes orders. Says `open` when it does. */
import { closeDatabase, openDatabase } from '../../../../db/client.ts';
import { readSettings } from '../../../../src/platform/settings.ts';
import { useCatalogue } from '../../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../../src/school/catalogue/readFiles.ts';
import { listenForOrders } from '../../../../src/server/control/listen.ts';

const { DATABASE_URL, DATA_DIR, COURSES_DIR } = readSettings(process.env);
useCatalogue(readCatalogue({ courses: COURSES_DIR, content: 'tests/fixtures/school/content' }));
await openDatabase(DATABASE_URL);
const stopOrders = await listenForOrders(DATA_DIR);
process.on('SIGTERM', () => void stopOrders().then(closeDatabase));
process.stdout.write('open\n');
