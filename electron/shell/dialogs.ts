import { extname } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { FORMATS, type FormatName } from '../../shared/formats.ts';
import { HOUSE_STYLE_FILE } from '../../shared/house-style.ts';
import { WORKSPACE_FILE } from '../../shared/workspace-file.ts';
import type { Dialogs } from '../desk/desk.ts';

/** Asks with the system's own dialogs. @param windowOf the window that they belong to; null where none is open. */
export function systemDialogs(windowOf: () => BrowserWindow | null): Dialogs {
  /** What was picked; nothing when the dialog is cancelled. */
  async function open(options: OpenDialogOptions): Promise<string[]> {
    const window = windowOf();
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return canceled ? [] : filePaths;
  }

  return {
    openFiles: ({ title, button, kind, formats, alsoEndings = [] }) =>
      open({
        title,
        buttonLabel: button,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: kind, extensions: [...formats.flatMap(extensionsOf), ...alsoEndings.map(withoutDot)] },
          { name: 'All files', extensions: ['*'] },
        ],
      }),

    chooseFolder: async ({ title, button }) => {
      const [folder] = await open({ title, buttonLabel: button, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },

    savePath: async ({ title, proposed, format }) => {
      const { name, endings } = FILES[format];
      const options: SaveDialogOptions = {
        title,
        defaultPath: proposed,
        filters: [{ name, extensions: endings.map(withoutDot) }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      };
      const window = windowOf();
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      if (canceled || filePath === '') return null;
      // The system asks before a file is replaced, but only about the name that it was given.
      return !hasEnding(filePath)
        ? { path: `${filePath}${endings[0]}`, mayReplace: false }
        : { path: filePath, mayReplace: true };
    },
  };
}

/** What can be saved, as the dialogs name it. */
const FILES = { ...FORMATS, workspace: WORKSPACE_FILE, 'house-style': HOUSE_STYLE_FILE } as const;

/** Whether a name ends as files do; the “.0” of “Report 2.0” is no ending. */
function hasEnding(path: string): boolean {
  return /^\.[\p{L}\d]*\p{L}/u.test(extname(path));
}

function extensionsOf(format: FormatName): string[] {
  return FORMATS[format].endings.map(withoutDot);
}

/** The system’s dialogs know the last part of an ending alone. */
function withoutDot(ending: string): string {
  return extname(`name${ending}`).slice(1);
}
