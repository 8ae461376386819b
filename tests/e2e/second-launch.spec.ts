import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { damage } from '../unit/store/damage.ts';
import { expect, test } from './stet.ts';

/** Pastes a text and takes it into the library. */
async function paste(page: Page, title: string): Promise<void> {
  await page.keyboard.press('p');
  const text = `${title}\n\nThe line opened in May 2019. It has four stops.`;
  await page.getByRole('dialog').getByRole('textbox').fill(text);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Read|Continue|Next|Paste)/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Import (an article|articles)$/ });
  await dialog.getByRole('textbox', { name: 'Published' }).fill('2019-06-01');
  await dialog.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
}

test('a second launch that names another workspace opens a window on it, and each keeps to its own', async ({
  stet,
}) => {
  const other = join(stet.folder, 'case.stet');
  const second = (await stet.launchAgain(other)) as Page;
  await paste(second, 'The ferry of Oslin');
  await expect(stet.page.getByText('The ferry of Oslin')).toHaveCount(0);
  await paste(stet.page, 'The tram of Lindmark');
  await expect(second.getByText('The tram of Lindmark')).toHaveCount(0);
  expect(readFileSync(other).subarray(0, 15).toString()).toBe('SQLite format 3');
});

test('a second launch on a workspace that is open, by whatever name, shows the window that is there', async ({
  stet,
}) => {
  linkSync(join(stet.folder, 'workspace.stet'), join(stet.folder, 'same.stet'));
  for (const named of [null, join(stet.folder, 'workspace.stet'), join(stet.folder, 'same.stet')])
    expect(await stet.launchAgain(named)).toBeNull();
});

test('a second launch on what is no workspace says so, and the window that is open stays', async ({ stet }) => {
  const letter = join(stet.folder, 'letter.txt');
  writeFileSync(letter, 'Ring the mayor.');
  expect(String(await stet.launchAgain(letter))).toContain('letter.txt” is not a Stet workspace');
  await expect(stet.page.getByRole('main')).toBeVisible();
  expect(readFileSync(letter, 'utf8')).toBe('Ring the mayor.');
});

test('a second launch on a destroyed workspace offers its backup, and opens it in the same place', async ({ stet }) => {
  const other = join(stet.folder, 'case.stet');
  const backup = join(stet.folder, 'case.backups', 'case 2026-01-02T03-04-05Z.stet');
  mkdirSync(dirname(backup));
  await paste(stet.page, 'The tram of Lindmark');
  const db = new Database(join(stet.folder, 'workspace.stet'), { readonly: true });
  db.prepare('VACUUM INTO ?').run(backup);
  db.close();
  const destroyed = readFileSync(backup).fill(0x7f, 0, 4096);
  writeFileSync(other, destroyed);
  await stet.answerMessageBox('Restore the Backup');
  const second = (await stet.launchAgain(other)) as Page;
  await expect(second.getByRole('button', { name: 'The tram of Lindmark', exact: true })).toBeVisible();
  const kept = readdirSync(stet.folder).filter((name) => name.startsWith('case damaged '));
  expect(kept.map((name) => readFileSync(join(stet.folder, name)).equals(destroyed))).toEqual([true]);

  const hurt = join(stet.folder, 'hurt.stet');
  copyFileSync(backup, hurt);
  damage(hurt, 'drafts');
  const third = (await stet.launchAgain(hurt)) as Page;
  const check = third.getByRole('dialog', { name: 'Check the workspace' });
  await expect(check).toContainText('hurt.stet” is damaged. It was left as it was and is open for reading only');
  await expect(check.getByRole('button', { name: 'Recover what can be read…' })).toBeVisible();
});
