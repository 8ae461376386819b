import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/job.ts';
import { MENU_COMMANDS } from '../../shared/menu-commands.ts';
import type { Settings } from '../../shared/settings.ts';
import { acceleratorFor } from './accelerators.ts';
import { zoomWindow } from './zoom.ts';

/** The program's menu, with the keys as the editor has them. What the window does itself is handed to it as a command. */
export function setMenu(command: (command: MenuCommand) => void, keys: Settings['keys']): void {
  const item = (label: string, name: MenuCommand, stetsOwn?: string): MenuItemConstructorOptions => {
    const accelerator = acceleratorFor(keys[MENU_COMMANDS[name]], stetsOwn);
    return {
      label,
      click: () => command(name),
      // The window's own keymap acts on the key; the menu only shows it.
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    };
  };
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          item('&Import…', 'import', 'CmdOrCtrl+O'),
          item('&Paste an Article…', 'paste'),
          item('&Export a Report…', 'export', 'CmdOrCtrl+E'),
          { type: 'separator' },
          item('&Library', 'library'),
          item('C&ollections…', 'collections'),
          item('Find a &Command…', 'palette', 'CmdOrCtrl+K'),
          item('&Settings…', 'settings', 'CmdOrCtrl+,'),
          { type: 'separator' },
          isMac ? { role: 'close' } : { role: 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          item('&Undo', 'undo', 'CmdOrCtrl+Z'),
          item('&Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
          item('Undo the &Last Run of Verdicts', 'undo-run'),
          item('Re&do a Run of Verdicts', 'redo-run'),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          { type: 'separator' },
          item('&Find…', 'find', 'CmdOrCtrl+F'),
          item('Search &Everything…', 'search', 'CmdOrCtrl+Shift+F'),
        ],
      },
      {
        label: '&View',
        submenu: [
          item('&Larger Text', 'text-larger', 'CmdOrCtrl+Plus'),
          item('&Smaller Text', 'text-smaller', 'CmdOrCtrl+-'),
          item('&Reset Text Size', 'text-usual', 'CmdOrCtrl+0'),
          { type: 'separator' },
          // Not Electron's own roles: these would take the keys of the reading text.
          { label: 'Zoom &In', click: () => zoomWindow(1) },
          { label: 'Zoom &Out', click: () => zoomWindow(-1) },
          { label: '&Actual Size', click: () => zoomWindow(0) },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
      {
        role: 'help',
        submenu: [
          item('&Manual', 'manual', 'F1'),
          item('&Keyboard Shortcuts', 'keys'),
          { type: 'separator' },
          item('&Restore…', 'restore'),
          item('&Check Workspace', 'check-workspace'),
          { type: 'separator' },
          item('&About Stet', 'about'),
        ],
      },
    ]),
  );
}
