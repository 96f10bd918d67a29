import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { RecordsRefused } from '../refused.ts';
import { bundleRefusal } from '../wording.ts';
import { makeBundle } from './makeBundle.ts';
import { readScope, type TypedScope } from './readScope.ts';

/**
 * Makes a bundle into a new file, for whoever may run commands on the school's machine.
 * @param at in ms. @returns how many files it holds. @throws RecordsRefused that says why it is not made; errors of the disk.
 */
export async function saveBundle(typed: TypedScope, file: string, withPdf: boolean, at: number): Promise<number> {
  const read = await readScope(typed);
  if (!read.ok) throw new RecordsRefused(bundleRefusal(read.reason));
  const bundle = await makeBundle('school', read.scope, at, withPdf);
  if (!bundle.ok) throw new RecordsRefused(bundleRefusal(bundle.reason));
  await pipeline(bundle.zip, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  return bundle.made;
}
