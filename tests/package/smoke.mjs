// `npm run test:smoke -- PROGRAM`: what a person does first with an installed Stet, done with the packed program itself:
// start, load the samples, decide, export every format, start again and find it all. The program's fuses let no debugger
// of Node in, so the window is led through Chromium's own; reports are written by the same program without a window.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, expect } from '@playwright/test';
import { findBrowser } from '../../.ci/machine.mjs';
import { FORMATS, REPORT_FORMATS } from '../../shared/formats.ts';
import { giveName, loadSamples, mark, openArticle } from '../e2e/desk-steps.ts';

const SAMPLES = resolve(import.meta.dirname, '../../resources/samples');
const SAMPLE = join(SAMPLES, 'a-bed-on-the-night-train.md');
const LATER = join(SAMPLES, '2023-08-02-second-route.md');
const TITLE = /^A bed on the night train/;

const [named] = process.argv.slice(2);
assert.ok(named !== undefined, 'Name the packed program: npm run test:smoke -- dist/linux-unpacked/stet');
const program = resolve(named);
const folder = mkdtempSync(join(tmpdir(), 'stet-smoke-'));
const workspace = join(folder, 'smoke.stet');

try {
  await inWindow(async (page) => {
    await loadSamples(page);
    await openArticle(page, TITLE);
    await page.keyboard.press('2');
    await giveName(page, 'Smoke Test');
    await expectDecided(page);
  });
  exportEverything();
  await inWindow(async (page) => {
    await openArticle(page, TITLE);
    await expectDecided(page);
  });
  console.log('The packed program starts, decides, exports every format and finds it all again.');
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

async function expectDecided(page) {
  await expect(mark(page, /^Claim 1 of \d+, outdated/)).toBeVisible({ timeout: 60_000 });
}

/** Starts the program, leads its window, and ends it. */
async function inWindow(lead) {
  const port = await freePort();
  const words = [
    `--remote-debugging-port=${port}`,
    `--user-data-dir=${join(folder, 'user')}`,
    '--workspace',
    workspace,
  ];
  const child = spawn(program, words, { stdio: 'inherit' });
  const ended = once(child, 'exit');
  try {
    const browser = await connect(child, port);
    const page = await windowOf(browser);
    await page.getByRole('main').waitFor({ timeout: 60_000 });
    await lead(page);
    await browser.close();
  } finally {
    child.kill();
    await ended;
  }
}

async function connect(child, port) {
  for (let tries = 0; ; tries += 1) {
    assert.equal(child.exitCode, null, 'the program ended before it opened its window');
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (tries === 60) throw error;
      await wait(1000);
    }
  }
}

async function windowOf(browser) {
  for (let tries = 0; tries < 60; tries += 1) {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page !== undefined) return page;
    await wait(1000);
  }
  throw new Error('the program opened no window');
}

/** The article that was decided, in every format, by the program without a window. */
function exportEverything() {
  const formats = REPORT_FORMATS.filter((format) => format !== 'pdf' || findBrowser() !== null);
  if (!formats.includes('pdf')) console.log('No PDF: it is printed by an installed browser, and there is none.');
  const files = formats.map((format) => join(folder, `report${FORMATS[format].endings[0]}`));
  const words = [
    'check',
    SAMPLE,
    '--against',
    LATER,
    '--workspace',
    workspace,
    ...files.flatMap((file) => ['--report', file]),
  ];
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 300_000 });
  assert.equal(status, 0, stderr);
  for (const file of files) assert.ok(statSync(file).size > 100, `${file} is empty`);
  const report = readFileSync(join(folder, 'report.json'), 'utf8');
  assert.match(report, /"outdated"/, 'the report does not hold the verdict that was given in the window');
  assert.match(report, /Smoke Test/, 'the report does not say who gave it');
}

function freePort() {
  return new Promise((resolvePort, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
