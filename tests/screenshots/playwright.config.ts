import { defineConfig } from '@playwright/test';

/** `npm run screenshots`: pictures of every screen, in both themes, for the documentation. */
export default defineConfig({
  testDir: '.',
  testMatch: /take\.ts$/,
  globalSetup: '../../.ci/spec-host.mjs',
  outputDir: '../../test-results/screenshots',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'list',
});
