import { readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from '../build.ts';
import { type Command, run } from '../progress.ts';
import { type Counts, NO_TESTS, playwrightCounts, vitestCounts } from './counts.ts';

/** One thing that `npm test` looks at. */
export interface Step {
  title: string;
  /** Whether `npm run check` leaves it out. */
  slow?: true;
  run(): Promise<Result>;
}

export interface Result {
  ok: boolean;
  counts: Counts;
}

const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' };

export const STEPS: readonly Step[] = [
  { title: 'Types', run: () => tool('node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning') },
  { title: 'Lint and format', run: () => tool('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  { title: 'Courses', run: () => tool('scripts/courses-check.ts') },
  { title: 'Unit and integration tests', run: vitest },
  { title: 'Build', slow: true, run: async () => ({ ok: (await buildIfStale()) === 'built', counts: NO_TESTS }) },
  { title: 'Browser tests', slow: true, run: playwright },
];

async function tool(script: string, ...args: string[]): Promise<Result> {
  const { code } = await run({ script, args, env: QUIET }, true);
  return { ok: code === 0, counts: NO_TESTS };
}

function vitest(): Promise<Result> {
  const report = 'test-results/unit.json';
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return counted({ script: 'node_modules/vitest/vitest.mjs', args }, report, vitestCounts);
}

function playwright(): Promise<Result> {
  const command = { script: 'node_modules/@playwright/test/cli.js', args: ['test'] };
  return counted(command, 'test-results/browser.json', playwrightCounts);
}

/** Runs tests and believes their report rather than their exit code alone: a runner that ran no test has failed. */
async function counted<R>(command: Command, report: string, countsOf: (report: R) => Counts): Promise<Result> {
  rmSync(report, { force: true });
  const { code } = await run(command, true);
  const counts = countsIn(report, countsOf);
  return { ok: code === 0 && counts.failed === 0 && counts.passed > 0, counts };
}

function countsIn<R>(report: string, countsOf: (report: R) => Counts): Counts {
  try {
    return countsOf(JSON.parse(readFileSync(report, 'utf8')) as R);
  } catch (error) {
    process.stderr.write(`No test was counted: ${error instanceof Error ? error.message : error}\n`);
    return NO_TESTS;
  }
}
