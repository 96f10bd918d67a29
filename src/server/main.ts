import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { DatabaseOwnedError, UnreachableError } from '../../db/faults.ts';
import { MINUTE, SECOND } from '../platform/clock.ts';
import { log } from '../platform/log.ts';
import { SettingsError, settings } from '../platform/settings.ts';
import { answer } from './answer.ts';
import { listenForOrders } from './control/listen.ts';
import { closeSchool, openSchool } from './openSchool.ts';
import { loadStaticFiles } from './staticFile.ts';

/** How long requests under way may take when the server is told to stop, in ms. */
const LAST_REQUESTS = 10 * SECOND;

/** How long one request may take to arrive, in ms: a film of 200 MB, sent without scripts, at one megabit a second. */
const SLOWEST_REQUEST = 30 * MINUTE;

/** The school's server: the entry of the built bundle. Tells a parent process `{ port }` once it listens. */
async function main(): Promise<void> {
  const { HOST, PORT, DATA_DIR } = settings();
  process.umask(0o077); // Whatever it writes (database, keys, uploads, copies) is its user's alone.
  loadStaticFiles(fileURLToPath(new URL('../client/', import.meta.url)));
  await openSchool();
  const stopOrders = await listenForOrders(DATA_DIR);
  const server = createServer({ requestTimeout: SLOWEST_REQUEST }, answer);
  server.on('error', (error) => fail(`Cannot listen on ${HOST}:${PORT}: ${error.message}. Set PORT to another one.`));
  server.listen(PORT, HOST, () => process.send?.({ port: (server.address() as AddressInfo).port }));

  let stopping = false;
  const stop = () => {
    if (stopping) return; // Ctrl-C reaches us twice: from the terminal, and through whoever started us.
    stopping = true;
    // Requests under way are answered, idle connections closed, and the database left clean.
    server.close(
      () =>
        void stopOrders()
          .then(closeSchool)
          .then(() => process.exit(0)),
    );
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LAST_REQUESTS).unref();
  };
  for (const event of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) process.on(event, stop);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

// One request's forgotten promise must not end the lessons of everyone else.
process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody looked'));

main().catch((error: unknown) => {
  const known = [SettingsError, DatabaseOwnedError, UnreachableError].some((it) => error instanceof it);
  if (error instanceof Error && known) fail(error.message);
  log.fatal({ err: error }, 'the school could not be opened');
  process.exit(1);
});
