import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './.ci/spec-host.mjs',
  outputDir: 'test-results/specs',
  // Long enough for a machine four times slower than ours and busy: how long something takes is nothing that specs assert.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  workers: 2,
  // Spec by spec, not file by file: else one of the two waits at the end for all that is left of the last file.
  fullyParallel: true,
  // A machine that stalls for seconds fails a spec once, a fault twice; the list names what passed at the second try.
  retries: 1,
  reporter: 'line',
  // A trace costs as much as the specs themselves. A failure without one still shows the page in words and as a picture.
  use: { trace: process.env.STET_TRACE ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure' },
});
