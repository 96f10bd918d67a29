import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A built school that runs in a process of its own, on a folder of its own. */
export interface RunningSchool {
  url: string;
  folder: string;
  process: ChildProcess;
}

/** How long a school may take to open, seed included, in ms. */
const OPENING_TIME = 60_000;

/**
 * Starts the built school and waits until it is healthy.
 * @param given folder to use (a new temporary one without), settings that differ, and the project whose build it is.
 * @throws Error with what the process wrote, when it does not open.
 */
export async function startSchool(
  given: { folder?: string; port?: number; settings?: Record<string, string>; project?: string } = {},
): Promise<RunningSchool> {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'fascia-school-'));
  const port = given.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['dist/server/entry.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      SITE_URL: url,
      DATABASE_URL: `file:${join(folder, 'school.db')}`,
      DATA_DIR: folder,
      SEED: 'demo',
      LOG_LEVEL: 'error',
      ...given.settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: given.project ?? '.',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const deadline = Date.now() + OPENING_TIME;
  while (Date.now() < deadline && child.exitCode === null) {
    const healthy = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return { url, folder, process: child };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the school did not open:\n${said}`);
}

/** Stops a school, with SIGTERM or as a crash would. Keeps its folder. */
export async function stopSchool(school: RunningSchool, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (school.process.exitCode !== null || school.process.signalCode !== null) return;
  const ended = new Promise((resolve) => school.process.once('exit', resolve));
  school.process.kill(signal);
  await ended;
}

/** Throws a school's folder away. */
export const removeSchool = (school: RunningSchool): void => rmSync(school.folder, { recursive: true, force: true });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
