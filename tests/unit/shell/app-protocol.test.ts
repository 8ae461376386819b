import { basename, dirname, join, sep } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fileBehind } from '../../../electron/shell/app-protocol.ts';
import { CONTENT_POLICY } from '../../../electron/shell/content-policy.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

test('the window’s files are served from the folder of the window alone', () => {
  expect(basename(fileBehind('stet://app/') ?? '')).toBe('index.html');
  const script = fileBehind('stet://app/assets/index-1.js') ?? '';
  expect([basename(script), basename(dirname(script))]).toEqual(['index-1.js', 'assets']);
});

test.each([
  'stet://app/../main/main.js',
  'stet://app/..%2Fmain%2Fmain.js',
  'stet://app/%2e%2e/%2e%2e/package.json',
  'stet://app/assets/..%2f..%2f..%2fpackage.json',
  'stet://app/%00',
  'stet://app/%',
  'file:///etc/passwd',
  'nonsense',
])('%s leads to no file outside it', (address) => {
  const folder = dirname(fileBehind('stet://app/') ?? '');
  const file = fileBehind(address) ?? join(folder, 'nothing');
  expect(file.startsWith(folder + sep), file).toBe(true);
});

test('no file is served under another name', () => {
  for (const address of ['stet://other/index.html', 'stet://app.example.org/index.html', 'https://app/index.html']) {
    expect(fileBehind(address)).toBeNull();
  }
});

test('a page of ours may load its own files and nothing inline', () => {
  const rules = new Map(CONTENT_POLICY.split('; ').map((rule) => rule.split(/ (.*)/) as [string, string]));
  expect(rules.get('default-src')).toBe("'none'");
  expect(rules.get('script-src')).toBe("'self'");
  expect(rules.get('connect-src')).toBe("'self'");
  expect(CONTENT_POLICY).not.toMatch(/unsafe|\*|https?:/);
});
