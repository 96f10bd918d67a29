import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Bundle, makeBundle, type Scope } from '../../../src/school/records/index.ts';

/** A bundle as another program unpacked it. */
export interface Unpacked {
  /** Names of its files, as Python's zipfile lists them. */
  names: string[];
  file: string;
  text(name: string): string;
  lines(name: string): unknown[];
  remove(): void;
}

/** Makes a bundle as the command does, writes it to a file and unpacks that with Info-ZIP. */
export async function bundleOf(scope: Scope, at: number, withPdf = false): Promise<Unpacked> {
  const result = await makeBundle('school', scope, at, withPdf);
  if (!result.ok) throw new Error(`no bundle: ${result.reason}`);
  return unpack(result);
}

export async function unpack({ zip, made }: Pick<Bundle, 'zip' | 'made'>): Promise<Unpacked> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-bundle-'));
  const file = join(folder, 'bundle.zip');
  await pipeline(zip, createWriteStream(file));
  await made;
  execFileSync('unzip', ['-tq', file]);
  execFileSync('unzip', ['-q', file, '-d', join(folder, 'out')]);
  const listing =
    'import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps(z.namelist()))';
  const names = JSON.parse(execFileSync('python3', ['-c', listing, file], { encoding: 'utf8' })) as string[];
  const text = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
  return {
    names,
    file,
    text,
    lines: (name) =>
      text(name)
        .split('\n')
        .filter(Boolean)
        .map((it) => JSON.parse(it) as unknown),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
