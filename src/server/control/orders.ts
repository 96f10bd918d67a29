import { z } from 'zod';
import { databaseFile } from '../../../db/client.ts';
import { copyDatabase } from '../../../db/copy.ts';
import { now } from '../../platform/clock.ts';
import { rosterAsked, saveBundle } from '../../school/records/index.ts';

/** What a command may have the running server do: what it sent, to what it is told. An exception tells why not. */
export type Order = (given: unknown) => Promise<object>;

const backup = z.object({ file: z.string().startsWith('/') });
const audit = z.object({
  file: z.string().startsWith('/'),
  withPdf: z.boolean(),
  learner: z.string().optional(),
  course: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
const roster = z.object({ board: z.string(), course: z.string(), from: z.string(), to: z.string() });

export const orders: Record<string, Order> = {
  status: async () => ({ pid: process.pid, database: databaseFile() }),

  backup: async (given) => {
    const database = databaseFile();
    if (!database) throw new Error('the database is on a libSQL server: back it up there');
    await copyDatabase(database, backup.parse(given).file);
    return { database };
  },

  audit: async (given) => {
    const { file, withPdf, ...scope } = audit.parse(given);
    return { files: await saveBundle(scope, file, withPdf, now()) };
  },

  roster: (given) => rosterAsked(roster.parse(given), now()),
};
