import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that put another module in a module's place, which needs a process of their own. */
const ALONE = ['tests/unit/desk/waiting-drafts.test.ts'];
const EVERY = ['tests/{unit,fuzz,eval}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    globalSetup: ['tests/unit/bundled-worker.ts', 'tests/unit/desk/stories-folder.ts'],
    // A test whose assertions were never reached has failed.
    expect: { requireAssertions: true },
    // Files share what they import: loading the engine and the importers anew for each took half of the time.
    projects: [
      {
        extends: true,
        test: { name: 'together', include: EVERY, exclude: [...configDefaults.exclude, ...ALONE], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
    ],
    // Each desk of a test has threads of its own, which run most patterns for the first time: interpreting each before it is
    // compiled, as V8 does, took a third of the time.
    execArgv: ['--no-regexp-tier-up'],
    // All cores, not all but one: on two that is twice as fast.
    maxWorkers: '100%',
    // Long enough for a machine four times slower than ours and busy.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
