import { type ChildProcess, fork, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  _electron,
  type Browser,
  test as base,
  chromium,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test';
import type { Control, Notice } from '../browser-host/control.ts';
import { loadSamples } from './desk-steps.ts';
import { madeOnce } from './made-once.ts';

const root = resolve(import.meta.dirname, '../..');

/** The running program as a spec sees it; no spec knows which host it runs in. */
export interface Stet {
  readonly page: Page;
  readonly folder: string;
  /** Addresses that the page asked for outside its own origin. */
  readonly foreignRequests: readonly string[];
  /** Ends the program as a person would, and starts it again on the same workspace. */
  restart(): Promise<void>;
  /** Lays an answer ready for the next file dialog. */
  answerOpenDialog(paths: string[]): Promise<void>;
  answerSaveDialog(path: string | null): Promise<void>;
  /** Lays a button ready for the next question that the program asks in a box of its own. */
  answerMessageBox(button: string): Promise<void>;
  chooseMenuItem(label: string): Promise<void>;
  /**
   * Starts the program again while it runs.
   * @param workspace the file that the second launch names, if it names one.
   * @returns the page of the window that opens, null where none does, or what the program says in a box of its own.
   */
  launchAgain(workspace: string | null): Promise<Page | string | null>;
}

interface Host {
  start(folder: string): Promise<Page>;
  stop(): Promise<void>;
  answerOpenDialog(paths: string[]): Promise<void>;
  answerSaveDialog(path: string | null): Promise<void>;
  answerMessageBox(button: string): Promise<void>;
  chooseMenuItem(label: string): Promise<void>;
  launchAgain(folder: string, workspace: string | null): Promise<Page | string | null>;
}

const workspaceIn = (folder: string) => join(folder, 'workspace.stet');

const words = (folder: string, workspace: string | null = workspaceIn(folder)) => [
  ...(workspace === null ? [] : ['--workspace', workspace]),
  '--user-data-dir',
  join(folder, 'user'),
];

/** Electron's own program, where it is there and can open a window. */
class ElectronHost implements Host {
  readonly #binary: string;
  #app: ElectronApplication | null = null;

  constructor(binary: string) {
    this.#binary = binary;
  }

  async start(folder: string): Promise<Page> {
    this.#app = await _electron.launch({
      executablePath: this.#binary,
      args: [`--user-data-dir=${join(folder, 'user')}`, join(root, 'out/main/main.js'), ...words(folder)],
      chromiumSandbox: process.getuid?.() !== 0,
    });
    // Nobody sits there to answer a question.
    await this.#app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async (...given: unknown[]) => ({
        response: (given.at(-1) as { cancelId?: number }).cancelId ?? 0,
        checkboxChecked: false,
      });
    });
    const page = await this.#app.firstWindow();
    await page.getByRole('main').waitFor();
    return page;
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  async answerOpenDialog(filePaths: string[]): Promise<void> {
    await this.#app?.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths);
  }

  async answerSaveDialog(path: string | null): Promise<void> {
    await this.#app?.evaluate(({ dialog }, answer) => {
      dialog.showSaveDialog = async () => ({ canceled: answer === null, filePath: answer ?? '' });
    }, path);
  }

  async answerMessageBox(button: string): Promise<void> {
    await this.#app?.evaluate(({ dialog }, wanted) => {
      const usual = dialog.showMessageBox;
      dialog.showMessageBox = async (...given: unknown[]) => {
        dialog.showMessageBox = usual;
        const { buttons = [], cancelId = 0 } = given.at(-1) as { buttons?: string[]; cancelId?: number };
        const response = buttons.indexOf(wanted);
        return { response: response < 0 ? cancelId : response, checkboxChecked: false };
      };
    }, button);
  }

  async chooseMenuItem(label: string): Promise<void> {
    await this.#app?.evaluate(({ Menu }, wanted) => {
      type Item = { label: string; click: () => void; submenu?: { items: Item[] } };
      const find = (items: Item[]): Item | undefined =>
        items
          .flatMap((item) => [item, ...(item.submenu === undefined ? [] : item.submenu.items)])
          .find((item) => item.label.replaceAll('&', '') === wanted);
      find((Menu.getApplicationMenu()?.items ?? []) as unknown as Item[])?.click();
    }, label);
  }

  async launchAgain(folder: string, workspace: string | null): Promise<Page | string | null> {
    const app = this.#app;
    if (app === null) throw new Error('the program is not running');
    const said = app.evaluate(
      ({ dialog }) =>
        new Promise<string>((resolveSaid) => {
          dialog.showErrorBox = (_title, content) => resolveSaid(content);
        }),
    );
    const opened = app.waitForEvent('window');
    const second = spawn(
      this.#binary,
      [`--user-data-dir=${join(folder, 'user')}`, join(root, 'out/main/main.js'), ...words(folder, workspace)],
      { stdio: 'ignore' },
    );
    await new Promise((resolveEnd) => second.once('exit', resolveEnd));
    const nothing = new Promise<null>((resolveNothing) => setTimeout(resolveNothing, 3000, null));
    const answer = await Promise.race([opened, said, nothing]);
    if (answer !== null && typeof answer !== 'string') await answer.getByRole('main').waitFor();
    return answer;
  }
}

/** Patterns are compiled at once: interpreting each before, as V8 does, takes half a second in every program that reads. */
const HOST_SWITCHES = ['--disable-warning=ExperimentalWarning', '--no-regexp-tier-up'];

/** The browser host with a Chromium, where Electron's program cannot be had or opens no window. */
class BrowserHost implements Host {
  readonly #browser: Browser;
  #process: ChildProcess | null = null;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async start(folder: string): Promise<Page> {
    const host = fork(join(root, 'tests/browser-host/run.ts'), words(folder), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: HOST_SWITCHES,
    });
    this.#process = host;
    const address = await new Promise<string>((resolveAddress, reject) => {
      host.on('message', (notice: Notice) => notice.kind === 'listening' && resolveAddress(notice.address));
      host.once('exit', (code) => reject(new Error(`the browser host ended with code ${code}`)));
    });
    return this.#visit(address);
  }

  async #visit(address: string): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('main').waitFor();
    return page;
  }

  async launchAgain(folder: string, workspace: string | null): Promise<Page | string | null> {
    const first = this.#process;
    if (first === null) throw new Error('the browser host is not running');
    const answer = new Promise<Notice>((resolveAnswer) =>
      first.on('message', (notice: Notice) => {
        if (['listening', 'error-box', 'shown'].includes(notice.kind)) resolveAnswer(notice);
      }),
    );
    const second = fork(join(root, 'tests/browser-host/run.ts'), [...words(folder, workspace), '--second-launch'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: HOST_SWITCHES,
    });
    const data = await new Promise<Record<string, unknown>>((resolveData) =>
      second.on('message', (notice: Notice) => notice.kind === 'second-launch' && resolveData(notice.data)),
    );
    await this.#tell({ kind: 'second-launch', data });
    const notice = await answer;
    if (notice.kind === 'listening') return this.#visit(notice.address);
    return notice.kind === 'error-box' ? notice.sentence : null;
  }

  async stop(): Promise<void> {
    const host = this.#process;
    this.#process = null;
    if (host === null || host.exitCode !== null) return;
    const ended = new Promise((resolveEnd) => host.once('exit', resolveEnd));
    host.send({ kind: 'quit' } satisfies Control);
    await ended;
    for (const context of this.#browser.contexts()) await context.close();
  }

  answerOpenDialog(paths: string[]): Promise<void> {
    return this.#tell({ kind: 'answer-open-dialog', paths });
  }

  answerSaveDialog(path: string | null): Promise<void> {
    return this.#tell({ kind: 'answer-save-dialog', path });
  }

  answerMessageBox(button: string): Promise<void> {
    return this.#tell({ kind: 'answer-message-box', button });
  }

  chooseMenuItem(label: string): Promise<void> {
    return this.#tell({ kind: 'menu', label });
  }

  /** Waits until the host has heard it: what the page does next may reach the host first otherwise. */
  async #tell(control: Control): Promise<void> {
    const host = this.#process;
    if (host === null) throw new Error('the browser host is not running');
    const heard = new Promise((resolveHeard) => host.once('message', resolveHeard));
    host.send(control);
    await heard;
  }
}

/** What a spec's library holds at the start: nothing, or the samples, compared to the end. */
interface Beginning {
  library: 'empty' | 'samples';
}

export const test = base.extend<{ stet: Stet; workspace: string | null } & Beginning, { host: Host }>({
  library: ['empty', { option: true }],

  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const electron = process.env.STET_SPECS_ELECTRON;
      if (electron === undefined) throw new Error('no host was chosen: the configuration lacks .ci/spec-host.mjs');
      if (electron !== '') {
        await use(new ElectronHost(electron));
        return;
      }
      // Playwright opens its own without a window of its own, which is quicker, unless it is named.
      const named = process.env.STET_CHROMIUM;
      const browser = await chromium.launch({
        ...(named && named !== chromium.executablePath() ? { executablePath: named } : {}),
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      });
      await use(new BrowserHost(browser));
      await browser.close();
    },
    { scope: 'worker' },
  ],

  /** The workspace that a spec begins with a copy of; with time of its own, since the first to ask has it made. */
  workspace: [
    async ({ host, library }, use) => use(library === 'samples' ? await comparedSamples(host) : null),
    { timeout: 600_000 },
  ],

  stet: async ({ host, workspace }, use, info) => {
    info.annotations.push({ type: 'host', description: process.env.STET_SPECS_HOST ?? '' });
    const folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'));
    if (workspace !== null) copyFileSync(workspace, workspaceIn(folder));
    const foreignRequests: string[] = [];
    const watch = (page: Page): Page => {
      const own = new URL(page.url()).origin;
      page.on('request', (request) => {
        if (!isOwn(request.url(), own)) foreignRequests.push(request.url());
      });
      return page;
    };
    let page = watch(await host.start(folder));
    const stet: Stet = {
      get page() {
        return page;
      },
      folder,
      foreignRequests,
      restart: async () => {
        await host.stop();
        page = watch(await host.start(folder));
      },
      answerOpenDialog: (paths) => host.answerOpenDialog(paths),
      answerSaveDialog: (path) => host.answerSaveDialog(path),
      answerMessageBox: (button) => host.answerMessageBox(button),
      chooseMenuItem: (label) => host.chooseMenuItem(label),
      launchAgain: async (workspace) => {
        const answer = await host.launchAgain(folder, workspace);
        return answer === null || typeof answer === 'string' ? answer : watch(answer);
      },
    };
    await use(stet);
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(foreignRequests, 'nothing was asked of the network').toEqual([]);
  },
});

/** A workspace with the compared samples: the program makes it when the first spec of a run asks for it. */
function comparedSamples(host: Host): Promise<string> {
  const once = process.env.STET_SPECS_ONCE;
  if (once === undefined) throw new Error('the configuration lacks .ci/spec-host.mjs');
  return madeOnce(join(once, 'samples.stet'), async (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-e2e-samples-'));
    try {
      await loadSamples(await host.start(folder));
      await host.stop();
      copyFileSync(workspaceIn(folder), file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function isOwn(url: string, own: string): boolean {
  return url.startsWith(`${own}/`) || url.startsWith('stet://app/') || /^(data|blob|devtools):/.test(url);
}

export { expect };
