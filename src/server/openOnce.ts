import { openDatabase } from '../../db/client.ts';
import { seedIfEmpty } from '../../db/seed/seedIfEmpty.ts';
import { settings } from '../platform/settings.ts';

let opened: Promise<void> | undefined;

/**
 * Opens the database and builds the demo school where asked for; once a process. It stands apart from `start.ts`, which
 * `npm run dev` loads anew whenever an author changes a file. Needs the catalogue to be in place.
 * @throws SettingsError or DatabaseOwnedError
 */
export function openOnce(): Promise<void> {
  opened ??= open();
  return opened;
}

async function open(): Promise<void> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = settings();
  await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN);
  await seedIfEmpty();
}
