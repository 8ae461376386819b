import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What of Electron's security list is a word that must not stand in the program. The rest of the list is tested where
// it happens; docs/security.md says where.

const root = join(import.meta.dirname, '../../..');
const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx,html}', { cwd: root }).map((name) => ({
  name: name.replaceAll('\\', '/'),
  text: readFileSync(join(root, name), 'utf8'),
}));

function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

test.each([
  ['content over an insecure connection', /allowRunningInsecureContent/],
  ['experimental parts of Chromium', /experimentalFeatures|enableBlinkFeatures/],
  ['an embedded browser that opens windows', /allowpopups|<webview/],
  ['a window with Node in it', /nodeIntegration\w*: true|contextIsolation: false|sandbox: false/],
  ['a window that reads what other origins serve', /webSecurity: false/],
  ['a page that is told what script to run', /executeJavaScript|insertCSS|webFrame/],
  [
    'text that becomes markup or script',
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/,
  ],
  ['a certificate that nobody vouches for', /certificate-error|setCertificateVerifyProc|ignore-certificate/],
  [
    'a request of the program’s own',
    /\bnet\.(?:fetch|request)|from 'node:https?'|XMLHttpRequest|new WebSocket|sendBeacon/,
  ],
])('nothing in the program allows or uses %s', (_what, pattern) => {
  expect(sources.length).toBeGreaterThan(200);
  expect(filesWith(pattern)).toEqual([]);
});

test.each([
  ['an address is handed to the system', /openExternal|shell\.open/, ['electron/shell/open-outside.ts']],
  [
    'a page is loaded from a file',
    /pathToFileURL|loadFile/,
    ['electron/main.ts', 'electron/shell/print-page.ts', 'electron/desk/services/print-in-browser.ts'],
  ],
  ['something is fetched', /\bfetch\(/, ['renderer/about/read-licences.ts']],
  ['something is given to the page', /exposeInMainWorld/, ['electron/preload.ts']],
  ['calls of a page are heard', /ipcMain\.(?:handle|on)\b/, ['electron/shell/calls.ts']],
  ['another program is started', /node:child_process/, ['electron/desk/services/print-in-browser.ts']],
])('%s in one known place', (_what, pattern, places) => {
  expect(filesWith(pattern).sort()).toEqual([...places].sort());
});
