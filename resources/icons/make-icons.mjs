// Draws icon.png from icon.svg with a browser, in the program's own font:  node resources/icons/make-icons.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../.ci/machine.mjs';

const here = import.meta.dirname;
const font = readFileSync(
  join(here, '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
);
const svg = readFileSync(join(here, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
await page.setContent(
  `<style>@font-face{font-family:"Source Serif 4";font-weight:200 900;src:url(data:font/woff2;base64,${font.toString('base64')})}body{margin:0}svg{display:block}</style>${svg}`,
);
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: join(here, 'icon.png'), omitBackground: true });
await browser.close();
