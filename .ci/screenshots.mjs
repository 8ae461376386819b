// `npm run screenshots`: sets up what is missing and takes the pictures in `docs/pictures` anew.
import { join } from 'node:path';
import { build, installPackages, node, root, run, say, setUpBrowser } from './machine.mjs';

installPackages();
build();
const browser = setUpBrowser();
if (!browser) {
  say('No browser could be had, so no picture was taken. Install Chromium or Chrome and run this again.');
  process.exit(1);
}
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const config = join(root, 'tests', 'screenshots', 'playwright.config.ts');
const isTaken = run(node, [playwright, 'test', '-c', config], {
  allowFailure: true,
  env: { STET_CHROMIUM: browser },
});
process.exit(isTaken ? 0 : 1);
