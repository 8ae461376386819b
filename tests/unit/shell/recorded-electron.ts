import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  MenuItemConstructorOptions,
  PrintToPDFOptions,
  SaveDialogReturnValue,
} from 'electron';

// What a test of the shell takes for `electron`: it does nothing, and tells what was asked of it. All tests share this
// one, because they share what the shell's files import.

type Invoke = (event: unknown, ...args: unknown[]) => unknown;

class RecordedApp extends EventEmitter {
  readonly quit = () => void this.quits.push(Date.now());
  readonly quits: number[] = [];
  userData = '';
  readonly switches: string[] = [];
  isSandboxed = false;
  becomeReady: () => void = () => undefined;
  readonly isReady = () => true;
  readonly commandLine = { hasSwitch: (name: string) => this.switches.includes(name) };

  enableSandbox(): void {
    this.isSandboxed = true;
  }
  requestSingleInstanceLock(data: unknown): boolean {
    launches.push(data);
    return true;
  }
  whenReady(): Promise<void> {
    return new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  getPath(): string {
    return this.userData;
  }
  /** Lets the program quit, as far as its own listeners have it. */
  willQuit(): 'quits' | 'stays' {
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    return isPrevented ? 'stays' : 'quits';
  }
}

class RecordedContents extends EventEmitter {
  reloads = 0;

  reload(): void {
    this.reloads += 1;
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> {
    printed.push(options);
    return new TextEncoder().encode('%PDF-');
  }
}

class RecordedWindow extends EventEmitter {
  readonly webContents = new RecordedContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly done: string[] = [];
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    windows.push(this);
  }
  static getAllWindows(): RecordedWindow[] {
    return windows;
  }
  static getFocusedWindow(): RecordedWindow | null {
    return null;
  }

  show(): void {
    this.done.push('show');
  }
  maximize(): void {
    this.done.push('maximize');
  }
  loadURL(url: string): Promise<void> {
    this.done.push(`load ${url}`);
    return Promise.resolve();
  }
  destroy(): void {
    this.#isDestroyed = true;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}

/** Every window that was opened, the latest last. */
export const windows: RecordedWindow[] = [];
/** What the person before the next dialogs for saving answers. */
export const saveAnswers: SaveDialogReturnValue[] = [];
/** What was told in boxes: their titles or messages. */
export const told: string[] = [];
export const invokeHandlers = new Map<string, Invoke>();
export const menus: MenuItemConstructorOptions[][] = [];

/** How pages were printed. */
export const printed: PrintToPDFOptions[] = [];
/** What the sessions of windows that are never shown ask before they load something. */
export const loadQuestions: ((request: { url: string }, answer: (answer: { cancel: boolean }) => void) => void)[] = [];
export const session = {
  fromPartition: () => ({
    webRequest: { onBeforeRequest: (question: (typeof loadQuestions)[number]) => void loadQuestions.push(question) },
  }),
};

export const app = new RecordedApp();
export const BrowserWindow = RecordedWindow;
export const nativeTheme = { shouldUseDarkColors: false };
export const protocol = { registerSchemesAsPrivileged: (schemes: unknown[]) => void privileged.push(...schemes) };
/** The schemes that were given privileges. */
export const privileged: unknown[] = [];
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };

/** What each start said that it was to open. */
export const launches: unknown[] = [];
/** Which of the buttons of the next questions is pressed. */
export const pressed: number[] = [];
/** The addresses that the person’s own browser was given. */
export const openedOutside: string[] = [];
/** What was put on the clipboard. */
export const copied: string[] = [];
export const clipboard = { writeText: (text: string) => void copied.push(text) };
export const shell = { openExternal: async (address: string) => void openedOutside.push(address) };

export const dialog = {
  showErrorBox: (title: string) => void told.push(title),
  showMessageBox: async (...given: unknown[]) => {
    const { message, cancelId = 0 } = given.at(-1) as { message: string; cancelId?: number };
    told.push(message);
    return { response: pressed.shift() ?? cancelId };
  },
  showSaveDialog: async () => saveAnswers.shift(),
};

export const ipcMain = {
  handle: (channel: string, handler: Invoke) => void invokeHandlers.set(channel, handler),
};

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => void menus.push(template),
};
