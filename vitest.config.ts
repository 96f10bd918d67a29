import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// What tests of the school's deeds leave in files is nothing that a school of this folder may find.
const shared = {
  pool: 'forks',
  testTimeout: 20_000,
  env: { LOG_LEVEL: 'silent', DATA_DIR: join(tmpdir(), 'fascia-tests') },
} as const;

/** Tests of how the process itself behaves: its settings, its database's faults and its end, its wiring. */
const APART = [
  'tests/integration/{authoring,database,remote,seed,server,video}/**/*.test.ts',
  'tests/integration/payments/crash.test.ts',
];

export default defineConfig({
  test: {
    // On two cores it would take one, and half of the time is waiting.
    maxWorkers: 3,
    projects: [
      {
        // Files share a process, so that each module is read once; each opens a school of its own.
        test: {
          ...shared,
          name: 'together',
          include: ['{src,db}/**/*.test.ts', 'tests/{integration,architecture}/**/*.test.ts'],
          exclude: APART,
          isolate: false,
        },
      },
      { test: { ...shared, name: 'apart', include: APART } },
    ],
  },
});
