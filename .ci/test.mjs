// `npm test`: sets up what is missing and runs every test; ends with one line that counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, installPackages, node, root, run, say, setUpBrowser } from './machine.mjs';

installPackages();
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const bin = (...path) => join(root, 'node_modules', ...path);
const totals = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

build();

say('\nUnit and property tests');
const unit = join(results, 'unit.json');
broken =
  !run(node, [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`], {
    allowFailure: true,
  }) || broken;
if (existsSync(unit)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(unit, 'utf8'));
  add(numPassedTests, numFailedTests, numPendingTests);
}

say('\nPackage test');
const packed = run(node, [join(root, 'tests', 'package', 'package.mjs')], { allowFailure: true });
add(packed ? 1 : 0, packed ? 0 : 1, 0);

const browser = setUpBrowser();
if (browser) {
  say('\nEnd-to-end tests');
  const e2e = join(results, 'e2e.json');
  broken =
    !run(node, [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], {
      allowFailure: true,
      env: {
        STET_CHROMIUM: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: e2e,
        PLAYWRIGHT_JSON_OUTPUT_FILE: e2e,
        NODE_NO_WARNINGS: '1',
      },
    }) || broken;
  if (existsSync(e2e)) {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(e2e, 'utf8')).stats;
    add(expected, unexpected + flaky, skipped);
  }
} else {
  say(
    '\nNO BROWSER COULD BE HAD: the end-to-end tests did not run. Install Chromium or Chrome and run npm test again.',
  );
}

console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
);
process.exit(broken || totals.failed > 0 || totals.passed === 0 ? 1 : 0);

function add(passed, failed, skipped) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}
