import { beforeEach, expect, test, vi } from 'vitest';
import { openWindow } from '../../../electron/shell/window.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { app, told, windows } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

beforeEach(() => {
  vi.useFakeTimers();
  app.userData = scratchFolder();
  told.length = 0;
  windows.length = 0;
  return () => vi.useRealTimers();
});

function opened(): (typeof windows)[number] {
  openWindow(null);
  return windows.at(-1) as (typeof windows)[number];
}

const loseProcess = (window: (typeof windows)[number], reason = 'crashed') => {
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
  vi.advanceTimersByTime(1);
};

test('a window is shown once its page has been drawn, not before', () => {
  const window = opened();
  expect(window.done).toEqual(['load stet://app/index.html']);
  window.emit('ready-to-show');
  window.webContents.emit('did-finish-load');
  vi.advanceTimersByTime(60_000);
  expect(window.done).toEqual(['load stet://app/index.html', 'show']);
});

test('a window that is never said to be drawn is shown a moment after its page has loaded', () => {
  const window = opened();
  vi.advanceTimersByTime(60_000);
  expect(window.done).not.toContain('show');
  window.webContents.emit('did-finish-load');
  vi.advanceTimersByTime(1000);
  expect(window.done.filter((deed) => deed === 'show')).toHaveLength(1);
});

test('a window that was closed meanwhile is not shown', () => {
  const window = opened();
  window.webContents.emit('did-finish-load');
  window.destroy();
  vi.advanceTimersByTime(60_000);
  expect(window.done).not.toContain('show');
});

test('the page has neither Node nor any way around its sandbox', () => {
  expect(opened().options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
});

test('a page whose process is lost is loaded again, and the editor hears of it', () => {
  const window = opened();
  loseProcess(window);
  expect(window.webContents.reloads).toBe(1);
  expect(told).toEqual(['The window stopped and was opened again.']);
  vi.advanceTimersByTime(60_000);
  loseProcess(window, 'oom');
  expect(window.webContents.reloads).toBe(2);
});

test('a page that is lost again at once is not loaded for ever: its window is closed', () => {
  const window = opened();
  loseProcess(window);
  loseProcess(window);
  expect([window.webContents.reloads, window.isDestroyed()]).toEqual([1, true]);
  expect(told.at(-1)).toBe('Stet’s window has stopped');
});

test('a page that ends in order is not loaded again', () => {
  const window = opened();
  loseProcess(window, 'clean-exit');
  expect([window.webContents.reloads, told]).toEqual([0, []]);
});
