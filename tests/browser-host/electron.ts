import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as Electron from 'electron';
import type { WebSocket } from 'ws';
import { decode, encode } from './codec.ts';
import { listenToControl, nextBoxAnswer, nextOpenAnswer, nextSaveAnswer, tell } from './control.ts';
import { type HostServer, serveHostedPage } from './server.ts';

// The stand-in for `electron`. Each export is typed as the part of Electron's own that Stet uses, so that the compiler
// tells when the two drift apart.

const { values: switches } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  options: { 'user-data-dir': { type: 'string' }, 'second-launch': { type: 'boolean' } },
});
const userData =
  typeof switches['user-data-dir'] === 'string'
    ? switches['user-data-dir']
    : join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'stet');

/** Whether this is a program that finds the person's first one running. */
const isSecondLaunch = switches['second-launch'] === true;

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type InvokeHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const protocolHandlers = new Map<string, ProtocolHandler>();
const invokeHandlers = new Map<string, InvokeHandler>();
const windows: HostedWindow[] = [];
let focused: HostedWindow | null = null;
let menu: Electron.MenuItemConstructorOptions[] = [];

class HostApp extends EventEmitter {
  #quitting = false;

  isReady(): boolean {
    return true;
  }

  readonly commandLine = { hasSwitch: (name: string) => process.argv.includes(`--${name}`) };
  /** A browser's pages are sandboxed by the browser. */
  enableSandbox(): void {}

  readonly #entryRead = Promise.withResolvers<void>();

  /** As in Electron, ready only once the entry has been read to its end. */
  whenReady(): Promise<void> {
    return this.#entryRead.promise;
  }
  entryRead(): void {
    this.#entryRead.resolve();
  }
  /** A second program of the same person has its words sent to the first, by whoever started both. */
  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    if (!isSecondLaunch) return true;
    tell({ kind: 'second-launch', data: additionalData });
    return false;
  }
  launchedAgain(data: Record<string, unknown>): void {
    this.emit('second-instance', {}, [], '', data);
  }
  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`the browser host has no path “${name}”`);
    return userData;
  }
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    for (const window of windows) {
      window.emit('close');
      window.disconnect();
    }
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    this.#quitting = false;
    if (!prevented) this.exit(0);
  }
  exit(code = 0): void {
    process.exit(code);
  }
}

const hostApp = new HostApp();

/** Tells the stand-in that the program's entry has been read to its end; for `run.ts`. */
export function entryRead(): void {
  hostApp.entryRead();
}

export const app = hostApp as unknown as Pick<
  Electron.App,
  'whenReady' | 'isReady' | 'requestSingleInstanceLock' | 'enableSandbox' | 'getPath' | 'quit' | 'exit' | 'on'
> & { commandLine: Pick<Electron.CommandLine, 'hasSwitch'> };

type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type Permission = Parameters<NonNullable<PermissionCheck>>[1];

/** As in Electron, everything is permitted until the shell sets a handler that refuses it. */
let permissionCheck: PermissionCheck = null;

const hostSession = {
  protocol: {
    handle(scheme: string, handler: ProtocolHandler): void {
      protocolHandlers.set(scheme, handler);
    },
  },
  setPermissionRequestHandler(): void {},
  setPermissionCheckHandler(handler: PermissionCheck): void {
    permissionCheck = handler;
  },
  setDevicePermissionHandler(): void {},
  setSpellCheckerEnabled(): void {},
  on(): void {},
  webRequest: { onBeforeRequest(): void {} },
};

export const session = { defaultSession: hostSession } as unknown as {
  defaultSession: Pick<
    Electron.Session,
    | 'protocol'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'on'
    | 'webRequest'
  >;
};

export const protocol = {
  registerSchemesAsPrivileged(): void {},
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;

export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;

export const screen = {
  getAllDisplays(): Electron.Display[] {
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display];
  },
} satisfies Pick<Electron.Screen, 'getAllDisplays'>;

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    invokeHandlers.set(channel, handler);
  },
} satisfies Pick<Electron.IpcMain, 'handle'>;

/** What a page of a browser can be kept from by a header, and what Electron calls it. */
const FEATURES: Readonly<Record<string, Permission>> = {
  camera: 'media',
  microphone: 'media',
  geolocation: 'geolocation',
  usb: 'usb',
  serial: 'serial',
  hid: 'hid',
  midi: 'midi',
  payment: 'payment-handler',
  'display-capture': 'display-capture',
};

/** The header that keeps from the page what the shell's handler refuses it. */
function permissionsPolicy(url: string): string {
  const details = { isMainFrame: true, requestingUrl: url };
  const isRefused = (permission: Permission) => permissionCheck?.(null, permission, url, details) === false;
  const refused = Object.keys(FEATURES).filter((feature) => isRefused(FEATURES[feature] as Permission));
  return refused.map((feature) => `${feature}=()`).join(', ');
}

/**
 * The contents of the window. It has no locks of its own: whether the page may go elsewhere or open a window is for
 * the handlers of the shell to say, and without them it may, as in Electron.
 */
class HostWebContents
  extends EventEmitter
  implements Pick<Electron.WebContents, 'zoomLevel' | 'setWindowOpenHandler' | 'reload'>
{
  /** A browser's tab has a zoom of its own. */
  zoomLevel = 0;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }
  /** A browser loads a lost tab anew itself. */
  reload(): void {}
  mayNavigate(url: string): boolean {
    let isPrevented = false;
    this.emit('will-navigate', { url, isMainFrame: true, preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  }
  mayOpen(url: string): boolean {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab' } as Electron.HandlerDetails;
    return this.#openHandler?.(details).action !== 'deny';
  }
}

type UsedOfWindow =
  | 'show'
  | 'focus'
  | 'isFocused'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isDestroyed'
  | 'destroy'
  | 'getNormalBounds'
  | 'loadURL';

class HostedWindow extends EventEmitter implements Pick<Electron.BrowserWindow, UsedOfWindow> {
  readonly webContents = new HostWebContents();
  readonly #preloadPath: string;
  readonly #downloads = new Map<string, string>();
  readonly #bounds: Electron.Rectangle;
  #socket: WebSocket | null = null;
  #server: HostServer | null = null;
  #dialogs = new Map<number, (paths: string[]) => void>();
  #lastDialog = 0;

  static getAllWindows(): HostedWindow[] {
    return windows;
  }
  static getFocusedWindow(): HostedWindow | null {
    return focused;
  }
  static fromWebContents(contents: HostWebContents): HostedWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    const { contextIsolation, sandbox, nodeIntegration, preload } = options.webPreferences ?? {};
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false || preload === undefined) {
      throw new Error('the window must be isolated, sandboxed, without Node and with a preload script');
    }
    this.#preloadPath = preload;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    windows.push(this);
    hostApp.emit('web-contents-created', {}, this.webContents);
  }

  show(): void {
    this.focus();
  }
  focus(): void {
    focused = this;
    this.emit('focus');
    tell({ kind: 'shown' });
  }
  isFocused(): boolean {
    return focused === this;
  }
  restore(): void {}
  maximize(): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return !windows.includes(this);
  }
  destroy(): void {
    if (this.isDestroyed()) return;
    this.disconnect();
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
    if (windows.length === 0) hostApp.emit('window-all-closed');
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  async loadURL(url: string): Promise<void> {
    const handler = protocolHandlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`nothing serves ${url}`);
    this.#server = await serveHostedPage({
      url,
      preloadPath: this.#preloadPath,
      permissionsPolicy: permissionsPolicy(url),
      serve: handler,
      mayNavigate: (address) => this.webContents.mayNavigate(address),
      mayOpen: (address) => this.webContents.mayOpen(address),
      connected: (socket) => this.#connect(socket),
      upload: async (name, bytes) => {
        const path = join(await mkdtemp(join(tmpdir(), 'stet-upload-')), basename(name));
        await writeFile(path, bytes);
        return path;
      },
      download: async (id) => {
        const path = this.#downloads.get(id);
        return path === undefined ? null : { name: basename(path), bytes: await readFile(path) };
      },
    });
    console.log(`Stet is at ${this.#server.address}`);
    tell({ kind: 'listening', address: this.#server.address });
    this.emit('ready-to-show');
  }

  disconnect(): void {
    void this.#server?.close();
  }

  askForFiles(title: string, accept: string): Promise<string[]> {
    const id = ++this.#lastDialog;
    return new Promise((resolve) => {
      this.#dialogs.set(id, resolve);
      this.#send({ kind: 'open-dialog', id, value: { title, accept } });
    });
  }

  /** Gives a temporary path, and once something has been written there, hands it to the browser's downloads. */
  async askWhereToSave(name: string): Promise<string> {
    const path = join(await mkdtemp(join(tmpdir(), 'stet-download-')), basename(name));
    const id = basename(join(path, '..'));
    this.#downloads.set(id, path);
    const deadline = Date.now() + 60_000;
    const look = async (): Promise<void> => {
      const written = await stat(path).catch(() => null);
      if (written !== null) this.#send({ kind: 'download', id: 0, value: id });
      else if (Date.now() < deadline) setTimeout(() => void look(), 100).unref();
    };
    void look();
    return path;
  }

  /** A page that connects has just been loaded; where its connection ends the page has ended. */
  #connect(socket: WebSocket): void {
    this.#socket = socket;
    this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    socket.on('close', () => {
      if (this.#socket === socket) this.webContents.emit('render-process-gone', {}, { reason: 'killed' });
    });
    socket.on('message', (data) => void this.#receive(socket, String(data)));
  }

  async #receive(socket: WebSocket, text: string): Promise<void> {
    const message = decode(text) as { kind: string; id: number; channel: string; args: unknown[]; value: string[] };
    if (message.kind === 'dialog-answer') {
      this.#dialogs.get(message.id)?.(message.value);
      this.#dialogs.delete(message.id);
      return;
    }
    const handler = invokeHandlers.get(message.channel);
    const event = {
      sender: this.webContents,
      senderFrame: { origin: 'stet://app', url: 'stet://app/index.html', parent: null },
    } as unknown as Electron.IpcMainInvokeEvent;
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`);
      const value = await handler(event, ...message.args);
      socket.send(encode({ kind: 'result', id: message.id, value }));
    } catch (error) {
      socket.send(encode({ kind: 'error', id: message.id, error: String(error) }));
    }
  }

  #send(message: unknown): void {
    this.#socket?.send(encode(message));
  }
}

export const BrowserWindow = HostedWindow;

export const clipboard = {
  /** The host has no clipboard; a page copies by itself. */
  async writeText(): Promise<void> {},
} satisfies Pick<Electron.Clipboard, 'writeText'>;

export const shell = {
  async openExternal(address: string): Promise<void> {
    console.error(`Open this address in another tab: ${address}`);
  },
} satisfies Pick<Electron.Shell, 'openExternal'>;

/** The window that a dialog belongs to, as given before its options. */
function asked(given: readonly unknown[]): HostedWindow | undefined {
  return given[0] instanceof HostedWindow ? given[0] : windows[0];
}

export const dialog = {
  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`);
    tell({ kind: 'error-box', sentence: content });
  },
  async showMessageBox(...given: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const { message, detail, buttons, cancelId = 0 } = given.at(-1) as Electron.MessageBoxOptions;
    const laidReady = nextBoxAnswer();
    const button = laidReady === undefined ? -1 : (buttons ?? []).indexOf(laidReady);
    if (button < 0) console.error([message, detail].join('\n'));
    return { response: button < 0 ? cancelId : button, checkboxChecked: false };
  },
  async showOpenDialog(...given: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const options = given.at(-1) as Electron.OpenDialogOptions;
    const laidReady = nextOpenAnswer();
    const accept = (options.filters?.[0]?.extensions ?? []).map((ending) => `.${ending}`).join(',');
    const filePaths = laidReady ?? (await asked(given)?.askForFiles(options.title ?? 'Choose files', accept)) ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...given: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    const options = given.at(-1) as Electron.SaveDialogOptions;
    const laidReady = nextSaveAnswer();
    if (laidReady !== undefined) return { canceled: laidReady === null, filePath: laidReady ?? '' };
    const filePath = (await asked(given)?.askWhereToSave(options.defaultPath ?? 'report')) ?? '';
    return { canceled: filePath === '', filePath };
  },
} satisfies Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>;

export const Menu = {
  buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Electron.MenuItemConstructorOptions[] {
    return template;
  },
  setApplicationMenu(template: Electron.MenuItemConstructorOptions[]): void {
    menu = template;
  },
};

/** Chooses a menu item by its label, as a person would. */
function chooseMenuItem(label: string, items: readonly Electron.MenuItemConstructorOptions[] = menu): boolean {
  for (const item of items) {
    if (item.label?.replaceAll('&', '') === label && item.click !== undefined) {
      (item.click as () => void)();
      return true;
    }
    if (Array.isArray(item.submenu) && chooseMenuItem(label, item.submenu)) return true;
  }
  return false;
}

await mkdir(userData, { recursive: true });
listenToControl({
  onMenu: chooseMenuItem,
  onSecondLaunch: (data) => hostApp.launchedAgain(data),
  onQuit: () => app.quit(),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
