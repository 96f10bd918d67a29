import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Why work was broken off: someone pressed Ctrl-C, or the machine goes down. */
export class BrokenOff extends Error {
  override name = 'BrokenOff';
}

/**
 * Makes a folder all at once: work fills one beside it, which takes its name when all is done. When work fails or is
 * broken off, nothing stays.
 * @param target the folder to make, which is not there yet.
 * @throws what the work throws; BrokenOff on Ctrl-C.
 */
export async function makeFolder(
  target: string,
  work: (folder: string, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const isNew = !existsSync(dirname(target));
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(dirname(target), `.adding-${basename(target)}-`));
  const stop = new AbortController();
  const breakOff = () => stop.abort(new BrokenOff('Broken off. Nothing was added.'));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, breakOff);
  try {
    await work(folder, stop.signal);
    stop.signal.throwIfAborted();
    await chmod(folder, 0o755); // A temporary folder is its maker's alone; a course is read by the school.
    await rename(folder, target);
  } finally {
    for (const signal of signals) process.off(signal, breakOff);
    rmSync(folder, { recursive: true, force: true });
    if (isNew && readdirSync(dirname(target)).length === 0) rmdirSync(dirname(target));
  }
}
