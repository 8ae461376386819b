import { basename, extname } from 'node:path';
import type { BrowserWindow, WebContents } from 'electron';
import type { Settings } from '../../shared/settings.ts';
import { type Desk, type DeskOptions, isSameFile, openDesk } from '../desk/desk.ts';
import { systemDialogs } from './dialogs.ts';
import { setMenu } from './menu.ts';
import { whenPageEnds } from './page-end.ts';
import { printInWindow } from './print-page.ts';
import { bringForward, openWindow } from './window.ts';

interface OpenWorkspace {
  readonly path: string;
  readonly desk: Desk;
  /** Null on a Mac once its window was closed while it was the last one. */
  window: BrowserWindow | null;
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
  deskOf(page: WebContents): Desk | null {
    return this.#open.find(({ window }) => window?.webContents === page)?.desk ?? null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map(({ desk }) => desk.close()));
  }

  async #show(path: string | null): Promise<void> {
    const wanted = path === null ? (this.#inHand ?? (await this.#openAt(this.#usual))) : await this.#openAt(path);
    if (wanted.window === null) this.#giveWindow(wanted);
    else bringForward(wanted.window);
  }

  async #openAt(path: string): Promise<OpenWorkspace> {
    for (const known of this.#open) if (await isSameFile(known.path, path)) return known;
    const dialogs = systemDialogs(() => opened.window);
    // Where something else stands in for Electron, a browser that is installed prints.
    const printing = 'electron' in process.versions ? { printPage: printInWindow } : {};
    const openAnother = (other: string) => this.show(other);
    const desk = await openDesk({ ...this.#options, ...printing, workspacePath: path, dialogs, openAnother });
    const opened: OpenWorkspace = { path, desk, window: null };
    this.#open.push(opened);
    this.#inHand = opened;
    desk.settings.follow((settings) => {
      if (this.#inHand === opened) this.#setMenu(opened, settings);
    });
    return opened;
  }

  #giveWindow(workspace: OpenWorkspace): void {
    const name = workspace.path === this.#usual ? null : basename(workspace.path, extname(workspace.path));
    const window = openWindow(name);
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
