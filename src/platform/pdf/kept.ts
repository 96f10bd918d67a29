import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newId, sha256 } from '../tokens.ts';

/**
 * The bytes kept in a file, made the first time they are asked for. The file's SHA-256 stands beside it, so that a
 * torn or altered file is made anew rather than handed out.
 * @param make what the file holds; asked again it must give the same.
 * @throws Error when the file can't be written.
 */
export async function kept(path: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const [bytes, sum] = await Promise.all([readOr(path), readOr(sumOf(path))]);
  if (bytes && sum && sum.toString('utf8').trim() === sha256(bytes)) return bytes;
  const made = await make();
  await mkdir(dirname(path), { recursive: true });
  await replace(path, made);
  await replace(sumOf(path), `${sha256(made)}\n`);
  return made;
}

const sumOf = (path: string): string => `${path}.sha256`;

async function readOr(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts a file in place whole: a reader sees the old one or the new one, never half of it. */
async function replace(path: string, content: Buffer | string): Promise<void> {
  const draft = `${path}.${newId()}.part`;
  await writeFile(draft, content, { flush: true });
  await rename(draft, path);
}
