import { z } from 'zod';
import { databaseFile } from '../../../db/client.ts';
import { copyDatabase } from '../../../db/copy.ts';

/** What a command may have the running server do: what it sent, to what it is told. An exception tells why not. */
export type Order = (given: unknown) => Promise<object>;

const backup = z.object({ file: z.string().startsWith('/') });

export const orders: Record<string, Order> = {
  status: async () => ({ pid: process.pid, database: databaseFile() }),

  backup: async (given) => {
    const database = databaseFile();
    if (!database) throw new Error('the database is on a libSQL server: back it up there');
    await copyDatabase(database, backup.parse(given).file);
    return { database };
  },
};
