import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportReport, reportFile } from '../../../electron/desk/exporters/export-report.ts';
import { installedBrowser } from '../../../electron/desk/services/installed-browser.ts';
import { printInBrowser } from '../../../electron/desk/services/print-in-browser.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from '../exporters/sample-report.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';

const report = reportWith([
  claimOn('The tram to Eastholm Light will open in May', {
    verdict: verdictOf('outdated'),
    evidence: [evidenceWith()],
  }),
]);
const inTemporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stet-print-'));
const ON_WINDOWS = 'the stand-ins for browsers are scripts for a POSIX shell';

test('a PDF is the printed web page', async () => {
  const printed: string[] = [];
  const pdf = await reportFile(report, 'pdf', DEFAULT_CHOICES, async (html) => {
    printed.push(html);
    return new Uint8Array([1]);
  });
  expect(pdf).toEqual(new Uint8Array([1]));
  expect(printed).toEqual([exportReport(report, 'html')]);
});

test('where no browser is installed a sentence says what to do instead', async () => {
  await expect(printInBrowser('<p>', Promise.resolve(null))).rejects.toThrow(
    /found none\. Save the report as a web page and print that\.$/,
  );
  expect(await installedBrowser('linux', { PATH: scratchFolder() })).toBeNull();
  expect(await installedBrowser('darwin', { HOME: scratchFolder() })).toBeNull();
  expect(await installedBrowser('win32', { ProgramFiles: scratchFolder() })).toBeNull();
});

test('a browser is found on the path, on a Mac among the programs, on Windows among theirs, or where it is named', async ({
  skip,
}) => {
  skip(process.platform === 'win32', ON_WINDOWS);
  const folder = scratchFolder();
  const at = (...parts: string[]) => {
    const path = join(folder, ...parts);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };
  const chrome = at('bin', 'google-chrome');
  const PATH = `/nowhere:${join(folder, 'bin')}`;
  expect(await installedBrowser('linux', { PATH })).toBe(chrome);
  const chromium = at('bin', 'chromium');
  expect(await installedBrowser('linux', { PATH })).toBe(chromium);
  chmodSync(chromium, 0o644);
  expect(await installedBrowser('linux', { PATH, STET_CHROMIUM: '' })).toBe(chrome);
  const mac = at('Applications', 'Microsoft Edge.app', 'Contents', 'MacOS', 'Microsoft Edge');
  expect(await installedBrowser('darwin', { HOME: folder, STET_CHROMIUM: undefined })).toBe(mac);
  const edge = at('Microsoft', 'Edge', 'Application', 'msedge.exe');
  expect(await installedBrowser('win32', { ProgramFiles: folder })).toBe(edge);
  expect(await installedBrowser('linux', { PATH, STET_CHROMIUM: edge })).toBe(edge);
});

test('a browser that prints nothing, or fails, is told of, and leaves nothing behind', async ({ skip }) => {
  skip(process.platform === 'win32', ON_WINDOWS);
  const before = inTemporary();
  const folder = scratchFolder();
  for (const [name, script] of [
    ['silent', 'exit 0'],
    ['failing', 'exit 3'],
  ]) {
    const path = join(folder, name as string);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    await expect(printInBrowser('<p>', Promise.resolve(path))).rejects.toThrow(/gave no PDF/);
  }
  expect(inTemporary().filter((name) => !before.includes(name))).toEqual([]);
});

const browser = await installedBrowser();
test('an installed browser makes a tagged PDF with an outline and the page’s language', { timeout: 180_000 }, async ({
  skip,
}) => {
  skip(browser === null, 'no browser is installed');
  const pdf = Buffer.from(await printInBrowser(exportReport(report, 'html'), Promise.resolve(browser))).toString(
    'latin1',
  );
  expect(pdf.startsWith('%PDF-')).toBe(true);
  for (const mark of ['/StructTreeRoot', '/Outlines', '/Lang (en', '/Marked true']) expect(pdf).toContain(mark);
});
