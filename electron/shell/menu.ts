import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/job.ts';

/** The program's menu. What the window does itself is handed to it as a command. */
export function setMenu(command: (command: MenuCommand) => void): void {
  const item = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    // The window's own keymap acts on the key; the menu only shows it.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
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
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
      { role: 'help', submenu: [item('&Keyboard Shortcuts', 'keys')] },
    ]),
  );
}
