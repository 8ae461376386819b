import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Control, Notice } from '../browser-host/control.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Opens a workspace in the built program, in Chromium by way of the browser host, and closes both when the work is done.
 * @param user the folder of the program’s own files.
 * @param work gets a page of 1280 × 800 and the address at which the window is.
 */
export async function inWindow<Result>(
  workspace: string,
  user: string,
  work: (page: Page, address: string) => Promise<Result>,
): Promise<Result> {
  const host = fork(resolve(root, 'tests/browser-host/run.ts'), ['--workspace', workspace, '--user-data-dir', user], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const address = await new Promise<string>((found, reject) => {
    host.on('message', (notice: Notice) => notice.kind === 'listening' && found(notice.address));
    host.once('exit', (code) => reject(new Error(`the browser host ended with code ${code}`)));
  });
  const browser = await chromium.launch({
    ...(process.env.STET_CHROMIUM ? { executablePath: process.env.STET_CHROMIUM } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return await work(await browser.newPage({ viewport: { width: 1280, height: 800 } }), address);
  } finally {
    await browser.close();
    await ended(host);
  }
}

async function ended(host: ChildProcess): Promise<void> {
  const end = new Promise((over) => host.once('exit', over));
  host.send({ kind: 'quit' } satisfies Control);
  await end;
}
