import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { lockDown } from '../../../electron/shell/lockdown.ts';
import { app } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer Given) => void
  ? NonNullable<Given>
  : never;
type RequestListener = (request: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/** A session as Electron gives it: everything is allowed until a handler is set that refuses it. */
class OpenSession {
  request: Handler<'setPermissionRequestHandler'> | null = null;
  check: Handler<'setPermissionCheckHandler'> | null = null;
  device: Handler<'setDevicePermissionHandler'> | null = null;
  isSpellChecked = true;
  #download: (event: { preventDefault(): void }) => void = () => undefined;
  #listener: RequestListener = (_request, answer) => answer({});

  setPermissionRequestHandler(handler: typeof this.request): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: typeof this.check): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: typeof this.device): void {
    this.device = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellChecked = isEnabled;
  }
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#listener = listener;
    },
  };

  on(name: 'will-download', listener: (event: { preventDefault(): void }) => void): void {
    if (name === 'will-download') this.#download = listener;
  }
  isDownloaded(): boolean {
    let isPrevented = false;
    this.#download({ preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  }

  isLoaded(url: string): boolean {
    let isCancelled: boolean | undefined;
    this.#listener({ url }, ({ cancel }) => (isCancelled = cancel === true));
    if (isCancelled === undefined) throw new Error(`the request for ${url} was never answered`);
    return !isCancelled;
  }
}

/** The contents of a window as Electron makes them: free to go anywhere. */
class OpenContents extends EventEmitter {
  opens: Parameters<WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' });

  setWindowOpenHandler(handler: typeof this.opens): void {
    this.opens = handler;
  }
  isPrevented(name: string): boolean {
    let isPrevented = false;
    this.emit(name, { url: 'https://example.org/', preventDefault: () => (isPrevented = true) });
    return isPrevented;
  }
}

function locked(): { session: OpenSession; contents: OpenContents } {
  app.removeAllListeners();
  const session = new OpenSession();
  lockDown(session as unknown as Session);
  const contents = new OpenContents();
  app.emit('web-contents-created', {}, contents);
  return { session, contents };
}

test.each(['geolocation', 'media', 'notifications', 'usb', 'fileSystem', 'clipboard-read', 'openExternal'] as const)(
  'a page that asks for %s gets a no, whether it asks or looks',
  (permission) => {
    const { session } = locked();
    const answer = vi.fn();
    const details = { isMainFrame: true, requestingUrl: 'stet://app/index.html' };
    session.request?.({} as WebContents, permission, answer, details);
    expect(answer.mock.calls).toEqual([[false]]);
    expect(session.check?.(null, permission, 'stet://app', details)).toBe(false);
  },
);

test('no device is handed to a page, and no dictionary is fetched for it', () => {
  const { session } = locked();
  const device = { deviceType: 'usb', origin: 'stet://app', device: {} };
  expect(session.device?.(device as Parameters<NonNullable<typeof session.device>>[0])).toBe(false);
  expect(session.isSpellChecked).toBe(false);
});

test('a page puts no file on the disk by itself', () => {
  expect(locked().session.isDownloaded()).toBe(false);
});

test.each([
  'stet://app/index.html',
  'stet://app/assets/index.js',
  'data:image/png;base64,AAAA',
  'blob:stet://app/1',
  'devtools://devtools/bundled/inspector.html',
])('%s is loaded', (url) => {
  expect(locked().session.isLoaded(url)).toBe(true);
});

test.each([
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'ws://example.org/socket',
  'file:///etc/passwd',
  'stet://other/index.html',
  'stet://app.example.org/index.html',
  'blob:https://example.org/1',
  'ftp://example.org/stet://app/',
])('%s is not loaded', (url) => {
  expect(locked().session.isLoaded(url)).toBe(false);
});

test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('every page is kept from going on: %s', (name) => {
  expect(locked().contents.isPrevented(name)).toBe(true);
});

test.each(['https://example.org/', 'file:///etc/passwd', 'stet://app/index.html', 'about:blank'])(
  'no page opens a window on %s',
  (url) => {
    const details = { url, frameName: '', features: '', disposition: 'new-window' };
    expect(locked().contents.opens(details as Parameters<OpenContents['opens']>[0])).toEqual({ action: 'deny' });
  },
);
