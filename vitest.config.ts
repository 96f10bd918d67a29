import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/{integration,architecture}/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    env: { LOG_LEVEL: 'silent' },
  },
});
