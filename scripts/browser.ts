import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const ADVICE = `No Chromium was found for the browser tests, and none could be installed.
Install one (Debian, Ubuntu: apt-get install chromium; any system: npx playwright install --with-deps chromium),
or set CHROMIUM_PATH to the one you have.`;

/**
 * Path of a Chromium for the tests: CHROMIUM_PATH, the system's, Playwright's own, or one that it installs now.
 * @throws Error when CHROMIUM_PATH names nothing, or there is no Chromium and none can be installed.
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, and there is nothing.`);
  const path = given || presentBrowser() || installBrowser();
  if (!path) throw new Error(ADVICE);
  process.env.CHROMIUM_PATH = path; // Playwright's workers find it at once.
  return path;
}

const presentBrowser = (): string | undefined => [...INSTALLED, chromium.executablePath()].find((path) => works(path));

/** Whether there is a browser that starts: Ubuntu's package is a signpost to a snap where snaps may not run. */
const works = (path: string): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

function installBrowser(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && runs('apt-get', ['update']) && runs('apt-get', ['install', '-y', 'chromium'])) {
    const path = presentBrowser();
    if (path) return path;
  }
  // As root it brings the system's libraries as well; others have them or learn from Playwright which to ask for.
  runs(process.execPath, [PLAYWRIGHT, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  return presentBrowser();
}

function runs(command: string, args: readonly string[]): boolean {
  process.stderr.write(`No browser yet: ${command} ${args.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

if (import.meta.main) process.stdout.write(`${findBrowser()}\n`);
