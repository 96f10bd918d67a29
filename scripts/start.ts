import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readSettings, type Settings, SettingsError } from '../src/platform/settings.ts';
import { askServer } from '../src/server/control/ask.ts';
import { buildIfStale, hasOlderBuild } from './build.ts';
import { elapsed } from './progress.ts';

const DEMO_PASSWORD = 'learn-by-touch';
const DEMO_ACCOUNTS = [
  ['student@demo.test', 'enrolled, has done nothing'],
  ['midway@demo.test', 'half-way through the first course'],
  ['graduate@demo.test', 'holds course certificates and the diploma'],
  ['instructor@demo.test', 'teaches and marks; cases wait in the queue'],
  ['registrar@demo.test', 'runs the school'],
] as const;

/** `npm start`: builds when the build is missing or older than its sources, then runs the school until it ends. */
async function main(): Promise<number> {
  const settings = readSettings(process.env);
  if (await askServer(settings.DATA_DIR, 'status')) {
    return fail(`A school already runs on ${settings.DATA_DIR}. Stop it first, or give this one its own DATA_DIR.`);
  }
  const built = await buildIfStale();
  if (built !== 'built') {
    if (built === 'code-wrong' || !hasOlderBuild()) return fail('The site could not be built; see above.');
    process.stderr.write('WARNING: a course can not be built; see above. Serving the site as it was last built.\n\n');
  }
  return serve(settings);
}

async function serve(settings: Settings): Promise<number> {
  const since = performance.now();
  process.stdout.write(
    `Opening the school…${settings.SEED === 'demo' ? ' (the first time it gets its demo cast)' : ''}\n`,
  );
  const server = spawn(process.execPath, ['dist/server/entry.mjs'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal));
  const ended = once(server, 'exit') as Promise<[number | null, string | null]>;
  void announce(server, settings, since);
  const [code] = await ended;
  return code ?? 1;
}

async function announce(server: ChildProcess, { HOST, SITE_URL, SEED }: Settings, since: number): Promise<void> {
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  const health = await fetch(`http://${host}:${port}/healthz`);
  if (!health.ok) process.stderr.write(`WARNING: the school is open, but not well: ${await health.text()}\n`);
  const lines = ['', `The school is open (${elapsed(since)}): ${SITE_URL}`];
  if (Number(new URL(SITE_URL).port || 0) !== port) lines.push(`It listens on http://${host}:${port}`);
  if (SEED === 'demo') {
    lines.push('', `Demo accounts, password ${DEMO_PASSWORD}:`);
    for (const [email, who] of DEMO_ACCOUNTS) lines.push(`  ${email.padEnd(22)} ${who}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\nCtrl-C closes it.\n`);
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (!(error instanceof SettingsError)) throw error;
    process.exit(fail(error.message));
  },
);
