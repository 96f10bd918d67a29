import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { closeDatabase, openDatabase } from '../../../db/client.ts';
import { useClock } from '../../../src/platform/clock.ts';
import { useCatalogue } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { bringUpToDate } from '../../../src/school/credentials/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { HranaStandIn } from '../../support/hranaStandIn.ts';

export const TOKEN = 'token-of-the-school';

/** How long the server lets a transaction keep others from writing, in ms. */
export const PATIENCE = 300;

const folder = mkdtempSync(join(tmpdir(), 'fascia-remote-'));
const others: Client[] = [];

/** The server of this test file: the stand-in on a database file of its own. */
export const server = new HranaStandIn(join(folder, 'server.db'), TOKEN, PATIENCE);

/** Opens a school of the fixture's courses whose database is on the server. */
export async function openRemoteSchool(): Promise<void> {
  await server.start();
  const school = 'tests/fixtures/school';
  useCatalogue(readCatalogue({ courses: `${school}/courses`, content: `${school}/content` }));
  wireSchool();
  await openDatabase(server.address, TOKEN);
  await bringUpToDate();
}

export async function closeRemoteSchool(): Promise<void> {
  useClock();
  await closeDatabase();
  for (const client of others) client.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A client of its own, as another process of the school would have. */
export function otherProcess(): Client {
  const client = createClient({ url: server.address, authToken: TOKEN });
  others.push(client);
  return client;
}
