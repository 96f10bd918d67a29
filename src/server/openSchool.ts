import { closeDatabase } from '../../db/client.ts';
import { startSchool } from './start.ts';

/** Opens the school for visitors: database, catalogue, demo cast where asked for, and the jobs in the background. */
export async function openSchool(): Promise<void> {
  await startSchool();
}

/** Closes it again: the jobs stop, the database is left clean. */
export async function closeSchool(): Promise<void> {
  await closeDatabase();
}
