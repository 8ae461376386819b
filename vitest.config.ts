import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,fuzz,eval}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/unit/desk/stories-folder.ts'],
    // A test whose assertions were never reached has failed.
    expect: { requireAssertions: true },
    // Files share what they import: loading the engine and the importers anew for each took half of the time.
    isolate: false,
    // All cores, not all but one: on two that is twice as fast.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
