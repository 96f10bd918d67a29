import { openDatabase } from '../../db/client.ts';
import { seedIfEmpty } from '../../db/seed/seedIfEmpty.ts';
import { settings } from '../platform/settings.ts';
import { collectAtlas } from '../school/atlas/collections.ts';
import { useAtlas } from '../school/atlas/index.ts';
import { collectCatalogue } from '../school/catalogue/collections.ts';
import { useCatalogue } from '../school/catalogue/index.ts';
import { wireSchool } from '../school/wiring.ts';

let started: Promise<void> | undefined;

/**
 * Reads the catalogue, opens the database, and builds the demo school where asked for; once a process.
 * @throws SettingsError or DatabaseOwnedError
 */
export function startSchool(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = settings();
  wireSchool();
  useCatalogue(await collectCatalogue(import.meta.env.DEV));
  useAtlas(await collectAtlas());
  await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN);
  await seedIfEmpty();
}

/** In `npm run dev`, reads the files again, so that an author sees what was just written. */
export async function refreshCatalogue(): Promise<void> {
  useCatalogue(await collectCatalogue(true));
  useAtlas(await collectAtlas());
}
