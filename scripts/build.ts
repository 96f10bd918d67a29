import { renameSync, rmSync } from 'node:fs';
import { runWithProgress } from './progress.ts';
import { isFresh, keepStamp, stampOfBuild, stampOfSources } from './stamp.ts';

/** How an attempt to build ended. `courses-wrong`: what authors wrote can't be used; `code-wrong`: the rest. */
export type Built = 'built' | 'courses-wrong' | 'code-wrong';

/** The finished build from before, kept until the new one is finished too. */
const BEFORE = '.dist-before';

/**
 * Checks the courses and builds the site into dist. A build that fails leaves the finished one from before, if
 * there is one. Prints what goes on and what is wrong.
 */
export async function build(): Promise<Built> {
  recoverBuild();
  const stamp = stampOfSources();
  const sameCode = stampOfBuild()?.code === stamp.code;
  const check = await runWithProgress('Checking the courses…', { script: 'scripts/courses-check.ts' });
  if (check.code !== 0) return blame('courses-wrong', check.output);

  const before = stampOfBuild() !== undefined;
  if (before) renameSync('dist', BEFORE);
  const made = await runWithProgress('Building the site… (once, about half a minute)', {
    script: 'node_modules/astro/bin/astro.mjs',
    args: ['build'],
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (made.code !== 0) {
    rmSync('dist', { recursive: true, force: true });
    if (before) renameSync(BEFORE, 'dist');
    return blame(sameCode ? 'courses-wrong' : 'code-wrong', made.output);
  }
  keepStamp(stamp);
  rmSync(BEFORE, { recursive: true, force: true });
  return 'built';
}

/** Whether there is a finished build of an older state to fall back on. */
export const hasOlderBuild = (): boolean => stampOfBuild() !== undefined;

/** Builds unless the build in dist is fresh. */
export async function buildIfStale(): Promise<Built> {
  recoverBuild();
  return isFresh() ? 'built' : build();
}

/** Puts the finished build back where a build was broken off, by Ctrl-C say. */
function recoverBuild(): void {
  if (stampOfBuild()) return;
  try {
    renameSync(BEFORE, `${BEFORE}-found`);
  } catch {
    return; // There is none.
  }
  rmSync('dist', { recursive: true, force: true });
  renameSync(`${BEFORE}-found`, 'dist');
}

function blame(result: Built, output: string): Built {
  process.stderr.write(`\n${output.trimEnd()}\n\n`);
  return result;
}

if (import.meta.main) process.exitCode = (await build()) === 'built' ? 0 : 1;
