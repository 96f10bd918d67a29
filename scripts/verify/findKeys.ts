import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { closeDatabase, database, openDatabase } from '../../db/client.ts';
import { fileOf } from '../../db/connect.ts';
import { SECOND } from '../../src/platform/clock.ts';
import { settings } from '../../src/platform/settings.ts';
import {
  type DidDocument,
  didDocumentOf,
  keysFile,
  keysOf,
  readDidDocument,
} from '../../src/school/credentials/index.ts';
import { Refusal } from '../command.ts';
import { fromHere } from './fromHere.ts';

const PATIENCE = 10 * SECOND;

/**
 * The keys to check with: those at a file or an address, or those of the school here.
 * @param given a path or an address; none is DATA_DIR/did.json or, where there is none, the database.
 * @throws Refusal when there are none.
 */
export async function findKeys(given: string | undefined): Promise<DidDocument> {
  if (given === undefined && !existsSync(keysFile())) return keysInDatabase();
  const place = given ?? keysFile();
  const text = /^https?:/.test(place) ? await fetched(place) : await readFile(fromHere(place), 'utf8');
  const document = readDidDocument(text);
  if (!document) throw new Refusal(`${place} holds no keys: it must be a did.json.`);
  return document;
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  if (!response?.ok) throw new Refusal(`The keys at ${address} can not be had.`);
  return response.text();
}

async function keysInDatabase(): Promise<DidDocument> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = settings();
  const file = fileOf(DATABASE_URL);
  if (file && !existsSync(file)) {
    throw new Refusal('There is no school here: give its keys with --keys FILE, its /.well-known/did.json.');
  }
  await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN);
  try {
    return didDocumentOf(await keysOf(database()));
  } finally {
    await closeDatabase();
  }
}
