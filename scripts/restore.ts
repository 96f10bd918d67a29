import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createClient } from '@libsql/client';
import { addressOf, fileOf } from '../db/connect.ts';
import { faultOf } from '../db/copy.ts';
import { takeOwnership } from '../db/ownership.ts';
import { readSettings } from '../src/platform/settings.ts';
import { Refusal, runCommand } from './command.ts';

/** What SQLite keeps beside a database: changes not yet in it, and an index of them. */
const COMPANIONS = ['-wal', '-shm'];

/**
 * `npm run restore -- FILE`: puts a copy in the place of the school's database, while no server runs. The copy is
 * checked before anything is touched, and the database that was there is kept beside it.
 */
await runCommand('npm run restore -- FILE', 1, async ([given = '']) => {
  process.umask(0o077);
  const file = fileOf(readSettings(process.env).DATABASE_URL);
  if (!file) throw new Refusal('The database is on a libSQL server: restore it there.');
  const from = resolve(process.env.INIT_CWD ?? '.', given);
  if (!statSync(from, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`There is no file ${from}.`);
  if (statSync(`${from}-wal`, { throwIfNoEntry: false })?.size) {
    throw new Refusal(`${from}-wal holds changes that are not in ${from}. Restore a file that npm run backup made.`);
  }
  if (!existsSync(dirname(file))) throw new Refusal(`There is no folder ${dirname(file)} to restore into.`);
  const release = await takeOwnership(file);
  try {
    await replace(file, from);
  } finally {
    release();
  }
});

async function replace(file: string, from: string): Promise<void> {
  const part = `${file}.restoring`;
  try {
    copyFileSync(from, part);
    const fault = await faultOf(part);
    if (fault) throw new Refusal(`${from} can not be restored: ${fault}. The school's database is as it was.`);
    sync(part);
    const aside = await putAside(file);
    renameSync(part, file);
    sync(dirname(file));
    process.stdout.write(`Restored ${file}\n    from ${from}\n`);
    if (aside) process.stdout.write(`The database that was there is kept as ${aside}\n`);
  } finally {
    for (const companion of ['', ...COMPANIONS]) rmSync(`${part}${companion}`, { force: true });
  }
}

/** Moves the present database out of the way, with what SQLite keeps beside it. Gives its new path, if there was one. */
async function putAside(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  await foldIn(file);
  const aside = `${file}.before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  const unread = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size;
  if (unread) renameSync(`${file}-wal`, `${aside}-wal`);
  // A log left here would be taken for the restored database's own.
  for (const companion of COMPANIONS) rmSync(`${file}${companion}`, { force: true });
  linkSync(file, aside); // Until the copy takes its place, so that a crash here leaves no school without a database.
  return aside;
}

/** Brings what a killed server left in the log into the database, if the database still can be read. */
async function foldIn(file: string): Promise<void> {
  try {
    const client = createClient({ url: addressOf(file), concurrency: 1 });
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)').finally(() => client.close());
  } catch {
    // It can't be read, which may be why it is being replaced: it is kept as it is.
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
