import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { boundsToOpenWith, rememberBounds, SMALLEST } from './window-bounds.ts';

/**
 * Opens a window, and shows it once there is something to see.
 * @param name what its title adds, to tell it from others.
 */
export function openWindow(name: string | null): BrowserWindow {
  const { bounds, maximized } = boundsToOpenWith();
  const window = new BrowserWindow({
    title: 'Stet',
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181c' : '#fbfaf7',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  rememberBounds(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  if (name !== null) {
    window.on('page-title-updated', (event, title) => {
      event.preventDefault();
      window.setTitle(`${title} – ${name}`);
    });
  }
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Brings a window before the editor. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
