import { openDatabase } from '../../db/client.ts';
import { seedIfEmpty } from '../../db/seed/seedIfEmpty.ts';
import { now } from '../platform/clock.ts';
import { settings } from '../platform/settings.ts';
import { openDemoPayments } from '../platform/stripe/demo.ts';
import { takeEvent } from '../school/payments/index.ts';

let opened: Promise<void> | undefined;

/**
 * Opens the database and demo payments, and builds the demo school where asked for; once a process. It stands apart
 * from `start.ts`, which `npm run dev` loads anew whenever an author changes a file. Needs the catalogue to be in place.
 * @throws SettingsError or DatabaseOwnedError
 */
export function openOnce(): Promise<void> {
  opened ??= open();
  return opened;
}

async function open(): Promise<void> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = settings();
  await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN);
  // First: what was paid in its story, demo payments go on from.
  await seedIfEmpty();
  openDemoPayments((raw, signature) => takeEvent(raw, signature, now()));
}
