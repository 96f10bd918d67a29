import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileOf } from '../db/connect.ts';
import { copyDatabase, faultOf } from '../db/copy.ts';
import { DatabaseOwnedError } from '../db/faults.ts';
import { takeOwnership } from '../db/ownership.ts';
import { readSettings, type Settings } from '../src/platform/settings.ts';
import { askServer } from '../src/server/control/ask.ts';
import { Refusal, runCommand } from './command.ts';
import { elapsed } from './progress.ts';

/**
 * `npm run backup -- FILE`: a consistent copy of the school, running or not. FILE appears only once the copy is
 * whole, checked and on the disk.
 */
await runCommand('npm run backup -- FILE', 1, async ([given = '']) => {
  const since = performance.now();
  process.umask(0o077);
  const settings = readSettings(process.env);
  const to = resolve(process.env.INIT_CWD ?? '.', given);
  if (existsSync(to)) throw new Refusal(`${to} exists already. Name a new file.`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    const from = await copyTo(part, settings);
    const fault = await faultOf(part);
    if (fault) throw new Refusal(`The copy can not be used: ${fault}. The database itself may be damaged.`);
    keep(part, to);
    process.stdout.write(`Copied ${from}\n    to ${to}: ${megabytes(to)}, checked, in ${elapsed(since)}\n`);
  } finally {
    rmSync(part, { force: true });
  }
});

/** Has the running server copy its database, or copies it here when no server runs. Gives the database's path. */
async function copyTo(part: string, { DATA_DIR, DATABASE_URL }: Settings): Promise<string> {
  const told = (await askServer(DATA_DIR, 'backup', { file: part })) as { database: string } | undefined;
  if (told && existsSync(part)) return told.database;
  if (told)
    throw new Refusal(`The server wrote the copy, but ${part} is not here: it runs on other files than this command.`);

  const file = fileOf(DATABASE_URL);
  if (!file) throw new Refusal('The database is on a libSQL server: back it up there.');
  if (!existsSync(file)) throw new Refusal(`There is no database at ${file}.`);
  const release = await takeOwnership(file).catch((error: unknown) => {
    if (!(error instanceof DatabaseOwnedError)) throw error;
    throw new Refusal(`${error.message}\nIt takes no orders in ${resolve(DATA_DIR)}: is DATA_DIR the server's?`);
  });
  try {
    await copyDatabase(file, part);
  } finally {
    release();
  }
  return file;
}

function keep(part: string, to: string): void {
  chmodSync(part, 0o600); // The server that wrote it may be of another mind.
  const copy = openSync(part, 'r');
  fsyncSync(copy);
  closeSync(copy);
  renameSync(part, to);
}

function megabytes(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(1)} MB`;
}
