import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './.ci/spec-host.mjs',
  outputDir: 'test-results/specs',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  reporter: 'line',
  use: { trace: 'retain-on-failure' },
});
