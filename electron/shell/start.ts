import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { z } from 'zod';
import { failureData } from '../../shared/failure.ts';
import type { Surroundings } from '../desk/command-line/surroundings.ts';
import { FaultLog, mayBeRescued } from '../desk/desk.ts';
import { declareScheme, serveRenderer } from './app-protocol.ts';
import { answerCalls } from './calls.ts';
import { watchFaults } from './faults.ts';
import { FilesOpened } from './files-opened.ts';
import { lockDown } from './lockdown.ts';
import { closeBeforeQuit } from './quit.ts';
import { askWhatNow } from './refused-workspace.ts';
import { workspaceNamed } from './workspace-named.ts';
import { Workspaces } from './workspaces.ts';

/**
 * Opens the program's window on the workspace that the words name, or on the user's own. Answers before Electron is
 * ready: Electron waits for the entry to be read before it gets ready, so the entry must not wait for that.
 */
export function startShell(words: readonly string[], surroundings: Surroundings): void {
  sandboxEveryPage();
  declareScheme();
  const workspace = workspaceNamed(words);
  const opened = new FilesOpened();
  // Where the program runs already, it hears what this launch was to open and opens it.
  if (!app.requestSingleInstanceLock({ workspace })) {
    app.quit();
    return;
  }
  app
    .whenReady()
    .then(() => open(workspace ?? opened.first(), surroundings, opened))
    .catch((error: unknown) => {
      tellWhyNot(error);
      app.exit(1);
    });
}

/**
 * Not only the pages whose window asks for it. Who starts Stet where there can be no sandbox says so with `--no-sandbox`,
 * which Electron would take back here.
 */
function sandboxEveryPage(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

async function open(workspace: string | null, surroundings: Surroundings, opened: FilesOpened): Promise<void> {
  const usual = join(app.getPath('userData'), 'workspace.stet');
  const faults = new FaultLog(join(app.getPath('userData'), 'logs'), surroundings.appVersion);
  watchFaults(faults);
  const options = { ...surroundings, userName: userName(), faults };
  const workspaces = new Workspaces(options, usual);
  lockDown(session.defaultSession);
  serveRenderer(session.defaultSession);
  answerCalls((page) => workspaces.deskOf(page));
  closeBeforeQuit(() => workspaces.close());

  /** So many workspaces are about to be shown; meanwhile a window that ends does not end the program. */
  let underway = 0;
  /** Shows a workspace, or another that the person chooses where it cannot be opened. */
  const showOrAsk = async (path: string | null): Promise<void> => {
    underway += 1;
    try {
      await showUntilChosen(path);
    } finally {
      underway -= 1;
    }
  };
  const showUntilChosen = async (path: string | null): Promise<void> => {
    for (let wanted = path; ; ) {
      try {
        await workspaces.show(wanted);
        return;
      } catch (refusal) {
        // Its window was closed while it was being opened.
        if (failureData(refusal).code === 'cancelled') {
          if (!workspaces.isAnyOpen) app.quit();
          return;
        }
        const file = workspaces.fileOf(wanted);
        // Beside open windows a file that is no workspace of one's own needs no more than the reason.
        if (workspaces.isAnyOpen && !mayBeRescued(file, failureData(refusal).code)) {
          tellWhyNot(refusal);
          return;
        }
        wanted = await askWhatNow(file, refusal, options);
        if (wanted === null) break;
      }
    }
    if (!workspaces.isAnyOpen) app.exit(1);
  };
  const show = (path: string | null) => void showOrAsk(path).catch(tellWhyNot);
  opened.follow(show);
  app.on('second-instance', (_event, _argv, _folder, data) => show(launchSchema.parse(data).workspace));
  app.on('activate', () => show(null));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && underway === 0) app.quit();
  });
  await showOrAsk(workspace);
}

/** What a second launch says of itself. */
const launchSchema = z.object({ workspace: z.string().nullable().catch(null) }).catch({ workspace: null });

function tellWhyNot(error: unknown): void {
  dialog.showErrorBox('Stet cannot open the workspace', failureData(error).sentence);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
