import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settings } from '../../../platform/settings.ts';
import { newId } from '../../../platform/tokens.ts';
import { didDocumentOf } from './didDocument.ts';
import type { PublicKey } from './store.ts';

/** Where the school's public keys lie as a file, so that credentials can be checked while nothing is served. */
export const keysFile = (): string => join(settings().DATA_DIR, 'did.json');

/** Writes the school's document beside its database, whole. Done whenever the keys change, and at start. */
export async function publishKeys(keys: readonly PublicKey[]): Promise<void> {
  const path = keysFile();
  const draft = `${path}.${newId()}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, `${JSON.stringify(didDocumentOf(keys), undefined, 2)}\n`);
  await rename(draft, path);
}
