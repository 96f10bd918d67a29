import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { DatabaseOwnedError } from '../../db/faults.ts';
import { SettingsError, settings } from '../platform/settings.ts';
import { answer } from './answer.ts';
import { closeSchool, openSchool } from './openSchool.ts';
import { loadStaticFiles } from './staticFile.ts';

/** The school's server: the entry of the built bundle. */
async function main(): Promise<void> {
  const { HOST, PORT } = settings();
  loadStaticFiles(fileURLToPath(new URL('../client/', import.meta.url)));
  await openSchool();
  const server = createServer(answer);
  server.on('error', (error) => fail(`Cannot listen on ${HOST}:${PORT}: ${error.message}. Set PORT to another one.`));
  server.listen(PORT, HOST, () => process.send?.('ready'));

  const stop = () => {
    // Requests under way are answered, idle connections closed, and the database left clean.
    server.close(() => void closeSchool().then(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

main().catch((error: unknown) => {
  if (error instanceof SettingsError || error instanceof DatabaseOwnedError) fail(error.message);
  throw error;
});
