import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { reloadWhenLost } from './lost-page.ts';
import { boundsToOpenWith, rememberBounds, SMALLEST } from './window-bounds.ts';

/** How long a page that has loaded may take to be drawn, in milliseconds, before its window is shown all the same. */
const UNREADY = 1000;

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
  reloadWhenLost(window);
  showOnce(window, maximized);
  if (name !== null) {
    window.on('page-title-updated', (event, title) => {
      event.preventDefault();
      window.setTitle(`${title} – ${name}`);
    });
  }
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/**
 * Shows a new window once there is something to see. Under Wayland one that was never shown draws nothing and so is
 * never ready (electron/electron#48859): it is shown a moment after its page has loaded.
 */
function showOnce(window: BrowserWindow, maximized: boolean): void {
  let isShown = false;
  const show = () => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, UNREADY));
}

/** Brings a window before the editor. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
