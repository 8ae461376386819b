import { beforeEach, expect, test, vi } from 'vitest';
import { openOutside } from '../../../electron/shell/open-outside.ts';
import { openedOutside, pressed, told } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

const OPEN = 0;

beforeEach(() => {
  for (const list of [told, pressed, openedOutside]) list.length = 0;
});

test.each(['https://example.org/a?b=c#d', 'http://example.org/'])(
  '%s opens in the editor’s own browser once the editor has agreed',
  async (address) => {
    pressed.push(OPEN);
    await openOutside(address);
    expect([told, openedOutside]).toEqual([['Open example.org in your browser?'], [address]]);
  },
);

test('an address that the editor does not want opened is not opened', async () => {
  await openOutside('https://example.org/');
  expect([told.length, openedOutside]).toEqual([1, []]);
});

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hello',
  'stet://app/index.html',
  'mailto:editor@example.org',
  'smb://example.org/share',
  'ms-msdt:/id PCWDiagnostic',
  'https://example.org@attacker.example/',
  'https:',
  '//example.org/',
  'nonsense',
  '',
])('“%s” opens nothing, and nobody is asked', async (address) => {
  pressed.push(OPEN);
  await openOutside(address);
  expect([told, openedOutside]).toEqual([[], []]);
});

test('a page that asks again and again puts one question before the editor', async () => {
  pressed.push(OPEN, OPEN, OPEN);
  await Promise.all([1, 2, 3].map((n) => openOutside(`https://example.org/${n}`)));
  expect([told.length, openedOutside]).toEqual([1, ['https://example.org/1']]);
});
