import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, CHANNEL } from '../../shared/channel.ts';
import { contract } from '../../shared/contract.ts';
import { Failure, failureData } from '../../shared/failure.ts';
import type { Desk } from '../desk/desk.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { pickDecisionsPath, pickFiles, pickFolder, pickReportPath } from './dialogs.ts';

/** Answers the calls of our own page on the one channel there is; anyone else is refused. */
export function answerCalls(desk: Desk): void {
  ipcMain.handle(
    CHANNEL,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Answer<unknown>> => {
      if (!isOurPage(event) || typeof name !== 'string') {
        return {
          ok: false,
          failure: { code: 'bad-input', sentence: 'This call does not come from Stet’s own window.' },
        };
      }
      const window = BrowserWindow.fromWebContents(event.sender);
      if (isWithDialogs(name)) {
        return withDialogs(desk, window, name, input);
      }
      return desk.call(name, input);
    },
  );
}

/** Only the main frame of a page from our own scheme may call. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

/** The procedures that ask the editor for files first. */
const WITH_DIALOGS = ['import.pick', 'report.save', 'reports.saveAll', 'decisions.save'] as const;
type WithDialogs = (typeof WITH_DIALOGS)[number];

function isWithDialogs(name: string): name is WithDialogs {
  return (WITH_DIALOGS as readonly string[]).includes(name);
}

async function withDialogs(
  desk: Desk,
  window: BrowserWindow | null,
  name: WithDialogs,
  input: unknown,
): Promise<Answer<unknown>> {
  try {
    if (name === 'import.pick') {
      contract[name].input.parse(input);
      const paths = await pickFiles(window);
      return { ok: true, value: paths.length === 0 ? [] : await desk.readFiles(paths) };
    }
    if (name === 'decisions.save') {
      contract[name].input.parse(input);
      desk.expectDecisions();
      const path = await pickDecisionsPath(window);
      const saved = path === null ? { pairs: 0, leftOut: 0 } : await desk.writeDecisions(path);
      return { ok: true, value: { path, ...saved } };
    }
    if (name === 'reports.saveAll') {
      const { articleIds, format } = contract[name].input.parse(input);
      const folder = await pickFolder(window);
      const files = folder === null ? 0 : await desk.writeReports(articleIds, format, folder);
      return { ok: true, value: { folder, files } };
    }
    const { articleId, format, asOf } = contract[name].input.parse(input);
    const path = await pickReportPath(window, desk.reportFileName(articleId, format), format);
    if (path !== null) await desk.writeReport(articleId, format, asOf, path);
    return { ok: true, value: { path } };
  } catch (error) {
    const isSchema = error instanceof Error && error.name === 'ZodError';
    return { ok: false, failure: failureData(isSchema ? new Failure('bad-input', 'The input is not valid.') : error) };
  }
}
