import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, session } from 'electron';
import { failureData } from '../../shared/failure.ts';
import type { Surroundings } from '../desk/command-line/surroundings.ts';
import { openDesk } from '../desk/desk.ts';
import { declareScheme, serveRenderer } from './app-protocol.ts';
import { answerCalls } from './calls.ts';
import { systemDialogs } from './dialogs.ts';
import { lockDown } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { closeDeskBeforeQuit } from './quit.ts';
import { openWindow, showWindow } from './window.ts';

/**
 * Opens the program's window on the workspace that the words name, or on the user's own. Answers before Electron is
 * ready: Electron waits for the entry to be read before it gets ready, so the entry must not wait for that.
 */
export function startShell(words: readonly string[], surroundings: Surroundings): void {
  declareScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app
    .whenReady()
    .then(() => open(words, surroundings))
    .catch((error: unknown) => {
      dialog.showErrorBox('Stet cannot open the workspace', failureData(error).sentence);
      app.exit(1);
    });
}

async function open(words: readonly string[], surroundings: Surroundings): Promise<void> {
  const desk = await openDesk({
    ...surroundings,
    workspacePath: workspaceNamed(words) ?? join(app.getPath('userData'), 'workspace.stet'),
    userName: userName(),
    dialogs: systemDialogs,
  });
  lockDown(session.defaultSession);
  serveRenderer(session.defaultSession);
  answerCalls(desk);
  desk.settings.follow(({ keys }) => setMenu((command) => desk.command(command), keys));
  closeDeskBeforeQuit(desk);

  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  openWindow();
}

function workspaceNamed(words: readonly string[]): string | null {
  const { values } = parseArgs({ args: [...words], strict: false, options: { workspace: { type: 'string' } } });
  return typeof values.workspace === 'string' ? values.workspace : null;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
