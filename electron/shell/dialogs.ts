import { extname } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { DECISIONS_FILE } from '../../shared/decision.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../shared/report.ts';

const NAMES: Readonly<Record<ReportFormat, string>> = {
  html: 'Web page',
  markdown: 'Markdown',
  csv: 'Table (CSV)',
  json: 'JSON',
};

/** The files that the editor picks; none when the dialog is cancelled. */
export async function pickFiles(window: BrowserWindow | null): Promise<string[]> {
  const options: OpenDialogOptions = {
    title: 'Import articles',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Articles', extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'] },
      { name: 'All files', extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}

/** The folder that the editor picks for several reports; null when the dialog is cancelled. */
export async function pickFolder(window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Choose a folder for the reports',
    buttonLabel: 'Save here',
    properties: ['openDirectory', 'createDirectory'],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where the report goes, with the format's ending; null when the dialog is cancelled. */
export async function pickReportPath(
  window: BrowserWindow | null,
  proposed: string,
  format: ReportFormat,
): Promise<string | null> {
  return pickPath(window, 'Save the report', proposed, NAMES[format], REPORT_FORMATS[format]);
}

/** Where the decisions for evaluation go; null when the dialog is cancelled. */
export async function pickDecisionsPath(window: BrowserWindow | null): Promise<string | null> {
  return pickPath(window, 'Save decisions for evaluation', DECISIONS_FILE, 'Lines of JSON', '.jsonl');
}

async function pickPath(
  window: BrowserWindow | null,
  title: string,
  proposed: string,
  kind: string,
  ending: string,
): Promise<string | null> {
  const options: SaveDialogOptions = {
    title,
    defaultPath: proposed,
    filters: [{ name: kind, extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return null;
  return extname(filePath) === '' ? `${filePath}${ending}` : filePath;
}
