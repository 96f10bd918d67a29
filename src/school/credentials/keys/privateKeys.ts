import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settings } from '../../../platform/settings.ts';
import { multikeyOf, newPrivateKey, type PrivateJwk } from '../../../platform/signing/ed25519.ts';
import { newCode } from '../../../platform/tokens.ts';

/** Private keys lie beside the database, never in it: a backup of the database holds none. */
const pathOf = (id: string): string => join(settings().DATA_DIR, 'keys', `${id}.json`);

/**
 * The private half of a key, if it is on this machine and belongs to the public one.
 * @param publicKey as a Multikey.
 */
export async function privateHalf(id: string, publicKey: string): Promise<PrivateJwk | undefined> {
  const text = await readFile(pathOf(id), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const jwk = text === undefined ? undefined : (JSON.parse(text) as PrivateJwk);
  return jwk && multikeyOf(jwk) === publicKey ? jwk : undefined;
}

/**
 * Makes a key and keeps its private half, for the school's own user alone to read. A file that is there already is
 * another key's, whatever the database says, and stays: then another id is tried.
 * @param name what its id begins with.
 */
export async function makePrivateKey(name: string): Promise<{ id: string; jwk: PrivateJwk }> {
  const id = `${name}-${newCode(1).toLowerCase()}`;
  const path = pathOf(id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return makePrivateKey(name);
  const jwk = newPrivateKey();
  try {
    await file.writeFile(`${JSON.stringify(jwk)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return { id, jwk };
}
