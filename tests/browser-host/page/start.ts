import { decode, encode } from '../codec.ts';
// @ts-expect-error: written by the server around the built preload script
import { preload } from '../preload.js';
import { askForFiles, offerDownload } from './dialogs.ts';

// Runs before the page's own scripts, as Electron's preload script does.

type Settle = { resolve: (value: unknown) => void; reject: (error: Error) => void };

const waiting = new Map<number, Settle>();
let lastId = 0;

const socket = new WebSocket(`ws://${location.host}/__host/socket`);
const opened = new Promise<void>((resolve, reject) => {
  socket.addEventListener('open', () => resolve(), { once: true });
  socket.addEventListener('error', () => reject(new Error('The browser host does not answer.')), { once: true });
});

socket.addEventListener('message', (event) => {
  const message = decode(event.data as string) as { kind: string; id: number; value?: unknown; error?: string };
  const settle = waiting.get(message.id);
  switch (message.kind) {
    case 'result':
      waiting.delete(message.id);
      settle?.resolve(message.value);
      break;
    case 'error':
      waiting.delete(message.id);
      settle?.reject(new Error(message.error));
      break;
    case 'open-dialog':
      void askForFiles(message.value as { title: string; accept: string }).then((paths) =>
        socket.send(encode({ kind: 'dialog-answer', id: message.id, value: paths })),
      );
      break;
    case 'download':
      offerDownload(message.value as string);
      break;
  }
});

socket.addEventListener('close', () => {
  for (const { reject } of waiting.values()) reject(new Error('The browser host has stopped.'));
  document.title = 'Stet has stopped';
});

const electron = {
  ipcRenderer: {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      await opened;
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.send(encode({ kind: 'invoke', id, channel, args }));
      });
    },
  },
  contextBridge: {
    exposeInMainWorld(name: string, api: unknown): void {
      Object.defineProperty(window, name, { value: api, enumerable: true, writable: false, configurable: false });
    },
  },
};

// Whether the page may leave or open a window is for the shell to say; a page waits for that answer, as in Electron.
const open = window.open.bind(window);
window.open = (url, target, features) => {
  const address = new URL(url ?? 'about:blank', location.href).href;
  return may('open', address) ? open(url, target, features) : null;
};
window.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isForAnother = link !== null && !['', '_self', '_top', '_parent'].includes(link.target);
    if (isForAnother && !may('open', link.href)) event.preventDefault();
  },
  { capture: true },
);
const navigation = (window as { navigation?: EventTarget }).navigation;
navigation?.addEventListener('navigate', (event) => {
  const { destination } = event as Event & { destination: { url: string; sameDocument: boolean } };
  if (destination.sameDocument || destination.url === location.href) return;
  if (!may('navigate', destination.url)) event.preventDefault();
});

function may(act: 'navigate' | 'open', url: string): boolean {
  const request = new XMLHttpRequest();
  request.open('GET', `/__host/may-${act}?url=${encodeURIComponent(url)}`, false);
  request.send();
  return request.responseText === 'true';
}

const module = { exports: {} };
(preload as (require: (name: string) => unknown, module: object, exports: object) => void)(
  (name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  },
  module,
  module.exports,
);
