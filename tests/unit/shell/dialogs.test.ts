import { expect, test, vi } from 'vitest';
import { systemDialogs } from '../../../electron/shell/dialogs.ts';
import { saveAnswers } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

function saved(filePath: string, canceled = false) {
  saveAnswers.push({ canceled, filePath });
  return systemDialogs(() => null).savePath({ title: 'Save', proposed: 'report.html', format: 'html' });
}

test('a file is saved where the editor said, and the system has asked about what it would replace', async () => {
  expect(await saved('/there/report.html')).toEqual({ path: '/there/report.html', mayReplace: true });
  expect(await saved('/there/report.txt')).toEqual({ path: '/there/report.txt', mayReplace: true });
});

test.each([
  ['/there/report', '/there/report.html'],
  ['/there/Report 2.0', '/there/Report 2.0.html'],
  ['/there/report of 31.12.2019', '/there/report of 31.12.2019.html'],
  ['/there/v1.2/report', '/there/v1.2/report.html'],
])('%s gets its ending, and must not replace a file that nobody asked about', async (typed, path) => {
  expect(await saved(typed)).toEqual({ path, mayReplace: false });
});

test('a dialog that was closed saves nothing', async () => {
  expect(await saved('', true)).toBeNull();
  expect(await saved('')).toBeNull();
});
