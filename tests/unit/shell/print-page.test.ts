import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { printInWindow } from '../../../electron/shell/print-page.ts';
import { loadQuestions, printed, windows } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

beforeEach(() => {
  windows.length = 0;
  printed.length = 0;
  loadQuestions.length = 0;
});

test('a report is printed unseen, tagged and with an outline, and its page and window are gone afterwards', async () => {
  expect(await printInWindow('<p>Report</p>')).toEqual(new TextEncoder().encode('%PDF-'));
  expect(printed).toEqual([
    { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
  ]);
  const [window] = windows;
  expect(window?.options.show).toBe(false);
  expect(window?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true });
  expect(window?.options.webPreferences?.preload).toBeUndefined();
  expect(window?.isDestroyed()).toBe(true);
  const address = window?.done[0]?.replace('load ', '') ?? '';
  expect(address).toMatch(/^file:/);
  expect(existsSync(fileURLToPath(address))).toBe(false);
});

test('the page that is printed may load itself and nothing else', async () => {
  await printInWindow('<p>Report</p>');
  const address = windows[0]?.done[0]?.replace('load ', '') ?? '';
  const isCancelled = (url: string) => {
    let cancelled: boolean | null = null;
    loadQuestions[0]?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  expect(isCancelled(address)).toBe(false);
  expect(isCancelled('https://example.org/')).toBe(true);
  expect(isCancelled('file:///etc/hosts')).toBe(true);
});
