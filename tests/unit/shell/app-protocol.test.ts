import { basename, dirname, join, sep } from 'node:path';
import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { declareScheme, fileBehind, serveRenderer } from '../../../electron/shell/app-protocol.ts';
import { CONTENT_POLICY } from '../../../electron/shell/content-policy.ts';
import { privileged } from './recorded-electron.ts';

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

/** What the shell answers to a request of a page. */
async function served(address: string): Promise<Response> {
  const answers: ((request: Request) => Promise<Response>)[] = [];
  const protocol = { handle: (_scheme: string, handler: (typeof answers)[number]) => void answers.push(handler) };
  serveRenderer({ protocol } as unknown as Session);
  const [answer] = answers;
  if (answer === undefined) throw new Error('nothing is served');
  return answer({ url: address } as Request);
}

test.each([
  'stet://app/missing.js',
  'stet://app/..%2Fmain%2Fmain.js',
  'stet://app/%2e%2e/%2e%2e/package.json',
  'stet://other/index.html',
  'stet://app/assets',
  'https://app/index.html',
])('a request for %s is answered with “not found”, under the same policy', async (address) => {
  const { status, headers } = await served(address);
  expect([status, headers.get('content-security-policy')]).toEqual([404, CONTENT_POLICY]);
});

test('the scheme of the window passes by no policy, and has no workers that outlive a page', () => {
  privileged.length = 0;
  declareScheme();
  expect(privileged).toEqual([
    { scheme: 'stet', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});
