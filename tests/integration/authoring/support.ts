import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** `npm run dev` at work on a small school of its own. */
export interface Writing {
  url: string;
  folder: string;
  process: ChildProcess;
}

/** How long it may take until the first page is there, in ms. */
const OPENING_TIME = 60_000;
const SOURCES = ['src', 'db', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/**
 * Copies the project with the fixture's school, and starts `astro dev` on it.
 * @param files of the school besides, by their path.
 * @throws Error with what it wrote, when it does not open.
 */
export async function startWriting(files: Record<string, string>): Promise<Writing> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-dev-'));
  for (const name of SOURCES) cpSync(name, join(folder, name), { recursive: true });
  for (const name of ['courses', 'content'])
    cpSync(join('tests/fixtures/school', name), join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  // Vite's cache is else in node_modules, which is not this folder's own.
  writeFileSync(
    join(folder, 'dev.config.mjs'),
    "import config from './astro.config.mjs';\nexport default { ...config, vite: { ...config.vite, cacheDir: '.vite' } };\n",
  );
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--config', 'dev.config.mjs', '--port', String(port)];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // Under its name Astro serves no page.
      VITEST: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_URL: url,
      DATABASE_URL: `file:${join(folder, 'school.db')}`,
      DATA_DIR: join(folder, '.data'),
      SEED: 'none',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const deadline = Date.now() + OPENING_TIME;
  while (Date.now() < deadline && child.exitCode === null) {
    const open = await fetch(`${url}/courses`)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (open) return { url, folder, process: child };
    await wait(200);
  }
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`astro dev did not open:\n${said}`);
}

export async function stopWriting({ folder, process: child }: Writing): Promise<void> {
  const ended = new Promise((end) => child.once('exit', end));
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** Changes a text in a file of the school that is being written. Throws where it is not there. */
export function edit(writing: Writing, file: string, from: string, to: string): void {
  const path = join(writing.folder, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, before.replace(from, to));
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
