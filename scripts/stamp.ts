import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** What a build was made from: a hash of the code, and one of what authors write. */
export interface Stamp {
  code: string;
  texts: string;
}

const COURSES = process.env.COURSES_DIR || 'courses';

const CODE = [
  'src/**/*.*',
  'db/**/*.{ts,sql}',
  'public/**/*.*',
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const TEXTS = [`${COURSES}/**/*.*`, 'content/**/*.*'];

/** Not part of a build: tests, and the films themselves, which the server sends from where they lie. */
const LEFT_OUT = /\.test\.ts$|[/\\]hls[/\\]|[/\\]film\.mp4$/;

const FILE = 'dist/stamp.json';

/** What a build made now would be made from. By content, so that a fresh checkout of the same files is the same. */
export const stampOfSources = (): Stamp => ({ code: hashOf(CODE), texts: hashOf(TEXTS) });

/** What the build in dist was made from, or undefined when there is none or it was never finished. */
export function stampOfBuild(): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

/** Marks the build in dist as finished. @param stamp its sources, as they were before it began. */
export const keepStamp = (stamp: Stamp): void => writeFileSync(FILE, JSON.stringify(stamp));

/** Whether the build in dist is finished and made from the sources as they are. */
export function isFresh(): boolean {
  const built = stampOfBuild();
  const now = stampOfSources();
  return built?.code === now.code && built.texts === now.texts;
}

function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256').update(COURSES);
  const files = globSync(patterns, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !LEFT_OUT.test(file));
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
