import { constants } from 'node:fs';
import { access, chmod, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../tokens.ts';
import { placeOf } from './place.ts';
import type { Storage } from './storage.ts';

/**
 * Storage in a folder of this machine. A file is copied beside its place and renamed, so that there is never half a
 * file; only the school's own user may read it.
 */
export function diskStorage(folder: string): Storage {
  const pathOf = (hash: string) => join(folder, placeOf(hash));
  const has = (hash: string) =>
    access(pathOf(hash)).then(
      () => true,
      () => false,
    );
  return {
    has,
    async put(file, hash) {
      if (await has(hash)) return;
      const path = pathOf(hash);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const beside = `${path}.${newId()}`;
      try {
        // A copy that shares blocks where the file system can.
        await copyFile(file, beside, constants.COPYFILE_FICLONE);
        await chmod(beside, 0o600);
        await settle(beside);
        await rename(beside, path);
        await settle(dirname(path));
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    async get(hash, range) {
      const file = await open(pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return file?.createReadStream(range);
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
  };
}

/** Has what was written to a file or a folder on the disk itself, so that a power cut can't take it back. */
async function settle(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}
