import { resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { FilesOpened } from '../../../electron/shell/files-opened.ts';
import { startShell } from '../../../electron/shell/start.ts';
import { workspaceNamed } from '../../../electron/shell/workspace-named.ts';
import { surroundings } from '../desk/surroundings.ts';
import { app, launches } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

beforeEach(() => {
  app.removeAllListeners();
  app.switches.length = 0;
  app.isSandboxed = false;
  launches.length = 0;
});

test.each([
  [['--workspace', 'case.stet'], 'case.stet'],
  [['--workspace=case.db'], 'case.db'],
  [['case.stet'], 'case.stet'],
  [['--no-sandbox', 'Old Cases.STET'], 'Old Cases.STET'],
  [['--workspace', 'a.stet', 'b.stet'], 'a.stet'],
])('a start with the words %j opens %s', (words, file) => {
  expect(workspaceNamed(words)).toBe(resolve(file));
});

test.each([[[]], [['article.html']], [['--no-sandbox']]])('the words %j name no workspace', (words) => {
  expect(workspaceNamed(words)).toBeNull();
});

test('a file that is opened with Stet on a Mac is shown, whether it comes before the program is ready or later', () => {
  const opened = new FilesOpened();
  const ask = (path: string) => {
    const event = { preventDefault: vi.fn() };
    app.emit('open-file', event, path);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  };
  ask('/a.stet');
  ask('/b.stet');
  expect(opened.first()).toBe('/a.stet');
  const shown: string[] = [];
  opened.follow((path) => shown.push(path));
  ask('/c.stet');
  expect(shown).toEqual(['/b.stet', '/c.stet']);
});

test('every page is sandboxed, unless the program is started where there can be no sandbox', () => {
  startShell(['case.stet'], surroundings);
  expect(app.isSandboxed).toBe(true);
  expect(launches).toEqual([{ workspace: resolve('case.stet') }]);
  app.isSandboxed = false;
  app.switches.push('no-sandbox');
  startShell([], surroundings);
  expect(app.isSandboxed).toBe(false);
});
