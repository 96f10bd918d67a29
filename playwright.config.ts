import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const executablePath = await findBrowser();

/** Flags that keep Chromium from looking for hosts that a closed network does not have. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  globalSetup: './tests/browser/support/globalSetup.ts',
  fullyParallel: true,
  workers: 2,
  // A machine that is shared is slow for a minute now and then: a test fails by what it sees, not by the clock.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: process.env.SCHOOL_URL ?? 'http://localhost:4321',
    launchOptions: { executablePath, args: QUIET },
    trace: 'off',
    // A test that waits for what never comes says so soon, with the line it stands on.
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
  },
});
