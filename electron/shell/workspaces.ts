import { basename, extname } from 'node:path';
import type { BrowserWindow, WebContents } from 'electron';
import { Failure } from '../../shared/failure.ts';
import type { Settings } from '../../shared/settings.ts';
import { type Desk, type DeskOptions, isSameFile, openDesk } from '../desk/desk.ts';
import { systemDialogs } from './dialogs.ts';
import { setMenu } from './menu.ts';
import { whenPageEnds } from './page-end.ts';
import { printInWindow } from './print-page.ts';
import { WaitingDesk } from './waiting-desk.ts';
import { bringForward, openWindow } from './window.ts';

interface OpenWorkspace {
  readonly path: string;
  readonly desk: Desk;
  /** Null on a Mac once its window was closed while it was the last one. */
  window: BrowserWindow | null;
}

/** A workspace that takes its time to be opened, before a window that shows how far it is. */
interface WaitingWorkspace {
  readonly desk: WaitingDesk;
  readonly window: BrowserWindow;
}

/** The workspaces that are open, each before the editor in a window of its own. */
export class Workspaces {
  readonly #options: Omit<DeskOptions, 'workspacePath' | 'dialogs'>;
  /** The one that every person has; windows on others bear their workspace's name. */
  readonly #usual: string;
  readonly #open: OpenWorkspace[] = [];
  /** Whose window the editor used last; the menu speaks to it. */
  #inHand: OpenWorkspace | null = null;
  #opening: Promise<void> = Promise.resolve();
  #waiting: WaitingWorkspace | null = null;
  /** Aborts when the program ends. */
  readonly #ending = new AbortController();

  constructor(options: Omit<DeskOptions, 'workspacePath' | 'dialogs'>, usual: string) {
    this.#options = options;
    this.#usual = usual;
  }

  /**
   * Shows the window of a workspace, opening both where they are not open yet.
   * @param path null for the workspace that the editor used last, or the usual one.
   * @throws Failure when it cannot be opened; the others stay as they are.
   */
  show(path: string | null): Promise<void> {
    const shown = this.#opening.then(() => this.#show(path));
    this.#opening = shown.catch(() => undefined);
    return shown;
  }

  /** Which file {@link show} opens. */
  fileOf(path: string | null): string {
    return path ?? this.#inHand?.path ?? this.#usual;
  }

  /** Whether any window is open. */
  get isAnyOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The desk that answers a page. */
  deskOf(page: WebContents): Pick<Desk, 'call'> | null {
    if (this.#waiting?.window.webContents === page) return this.#waiting.desk;
    return this.#open.find(({ window }) => window?.webContents === page)?.desk ?? null;
  }

  async close(): Promise<void> {
    this.#ending.abort();
    const closeAll = () => Promise.all(this.#open.map(({ desk }) => desk.close()));
    await Promise.all([this.#opening, closeAll()]);
    // One that was opened meanwhile.
    await closeAll();
  }

  async #show(path: string | null): Promise<void> {
    const wanted = path === null ? (this.#inHand ?? (await this.#openAt(this.#usual))) : await this.#openAt(path);
    if (wanted.window === null) this.#giveWindow(wanted, openWindow(this.#nameOf(wanted.path)));
    else bringForward(wanted.window);
  }

  async #openAt(path: string): Promise<OpenWorkspace> {
    for (const known of this.#open) if (await isSameFile(known.path, path)) return known;
    const dialogs = systemDialogs(() => opened.window);
    // Where something else stands in for Electron, a browser that is installed prints.
    const printing = 'electron' in process.versions ? { printPage: printInWindow } : {};
    const openAnother = (other: string) => this.show(other);
    const desk = await this.#desk({ ...this.#options, ...printing, workspacePath: path, dialogs, openAnother });
    const opened: OpenWorkspace = { path, desk, window: null };
    this.#open.push(opened);
    this.#inHand = opened;
    desk.settings.follow((settings) => {
      if (this.#inHand === opened) this.#setMenu(opened, settings);
    });
    const window = this.#waiting?.window ?? null;
    this.#waiting = null;
    if (window !== null) this.#giveWindow(opened, window);
    return opened;
  }

  /** Opens a desk; where that takes its time, before a window that shows how far it is and can be closed to give it up. */
  async #desk(options: DeskOptions): Promise<Desk> {
    const ending = new AbortController();
    const desk = openDesk({
      ...options,
      signal: AbortSignal.any([ending.signal, this.#ending.signal]),
      onOpening: (step) => {
        if (this.#waiting !== null) {
          this.#waiting.desk.step(step);
          return;
        }
        const window = openWindow(this.#nameOf(options.workspacePath));
        window.once('closed', () => ending.abort());
        this.#waiting = { desk: new WaitingDesk(desk, step), window };
      },
    });
    try {
      const opened = await desk;
      if (this.#waiting?.window.isDestroyed() !== true) return opened;
      await opened.close();
      throw new Failure('cancelled', 'The window was closed.');
    } catch (refusal) {
      const window = this.#waiting?.window;
      this.#waiting = null;
      if (window?.isDestroyed() === false) window.destroy();
      throw refusal;
    }
  }

  /** What the title of a window adds; null for the workspace that every person has. */
  #nameOf(path: string): string | null {
    return path === this.#usual ? null : basename(path, extname(path));
  }

  #giveWindow(workspace: OpenWorkspace, window: BrowserWindow): void {
    workspace.window = window;
    // What was read for a page that has ended nobody will store.
    whenPageEnds(window, () => void workspace.desk.call('import.discard', { draftIds: null }));
    window.on('focus', () => {
      this.#inHand = workspace;
      this.#setMenu(workspace, workspace.desk.settings.get());
    });
    window.on('closed', () => {
      workspace.window = null;
      // With the last window the program ends; on a Mac it stays, and so does what the window showed.
      if (this.#open.every((other) => other.window === null)) return;
      this.#open.splice(this.#open.indexOf(workspace), 1);
      this.#inHand = this.#open.find((other) => other.window !== null) ?? null;
      // Until it has closed, it keeps the workspace from whoever opens it again.
      const closed = workspace.desk.close();
      this.#opening = this.#opening.then(() => closed).catch(() => undefined);
    });
  }

  #setMenu({ desk }: OpenWorkspace, { keys }: Settings): void {
    setMenu((command) => desk.command(command), keys);
  }
}
