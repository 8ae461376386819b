// `npm test`: sets up what is missing and runs every test, the same on every machine; says of each test that was skipped
// why it was, and ends with one line that counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, findBrowser, installPackages, node, root, run, runBeside, say, setUpBrowser } from './machine.mjs';
import { chooseHost } from './spec-host.mjs';
import { Tally } from './tally.mjs';

installPackages();
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const bin = (...path) => join(root, 'node_modules', ...path);
const ci = (name) => join(root, '.ci', name);
const tally = new Tally();
// Every spec starts the program anew: what Node has compiled once, it need not compile again.
process.env.NODE_COMPILE_CACHE ??= bin('.cache', 'stet', 'compiled');

build();

// Packing mostly waits for files: it is done beside the unit tests.
const packed = runBeside(node, [join(root, 'tests', 'package', 'package.mjs')], join(results, 'package.log'));

say('\nUnit and property tests');
const vitest = [bin('vitest', 'vitest.mjs'), 'run', '--allowOnly=false', '--reporter=default'];
runCounted('unit', [...vitest, `--reporter=${ci('unit-tally.mjs')}`]);

say('\nPackage test');
const isPacked = await packed();
tally.add({ passed: isPacked ? 1 : 0, failed: isPacked ? 0 : 1, skipped: [] }, isPacked);

const { binary: electron, display } = await chooseHost();
display?.stop();
const browser = electron === null ? setUpBrowser() : findBrowser();
const playwright = [bin('@playwright', 'test', 'cli.js'), 'test', '--forbid-only'];
const reporters = (name) => `--reporter=${name},${ci('spec-tally.mjs')}`;
say('\nEnd-to-end tests');
if (electron !== null || browser) {
  runCounted('specs', [...playwright, reporters('list')], { STET_CHROMIUM: browser ?? '', NODE_NO_WARNINGS: '1' });
} else {
  const reason = 'no browser could be had: install Chromium or Chrome and run npm test again';
  say(`None of them ran, because ${reason}.`);
  runCounted('specs', [...playwright, '--list', reporters('null')], { STET_SKIPPED_BECAUSE: reason });
}

console.log(`\n${tally.lines().join('\n')}`);
process.exit(tally.isGood ? 0 : 1);

function runCounted(name, args, env = {}) {
  const file = join(results, `${name}.json`);
  const isGood = run(node, args, { allowFailure: true, env: { ...env, STET_TALLY: file } });
  tally.add(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, isGood);
}
