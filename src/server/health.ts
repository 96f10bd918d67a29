import type { ServerResponse } from 'node:http';
import { pingDatabase, readOnlySince } from '../../db/client.ts';
import { log } from '../platform/log.ts';

/** `/healthz`: 200 when the process and its database answer, else 503; says too whether saving is paused. */
export async function health(response: ServerResponse): Promise<void> {
  const database = await pingDatabase().then(
    () => true,
    (error: unknown) => {
      log.error({ err: error }, 'the database does not answer');
      return false;
    },
  );
  const since = readOnlySince();
  response.writeHead(database ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(
    JSON.stringify({ ok: database, database, saving: since === undefined ? 'on' : 'paused', ...(since && { since }) }),
  );
}
