import { closeDatabase } from '../../db/client.ts';
import { startMailWorker } from '../school/mail/index.ts';
import { startSchool } from './start.ts';

let stopMail: () => Promise<void> | void = () => {};

/** Opens the school for visitors: database, catalogue, demo cast where asked for, and the jobs in the background. */
export async function openSchool(): Promise<void> {
  await startSchool();
  stopMail = startMailWorker();
}

/** Closes it again: the jobs stop, the database is left clean. */
export async function closeSchool(): Promise<void> {
  await stopMail();
  await closeDatabase();
}
