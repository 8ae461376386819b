import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAxeClean } from './axe.ts';
import { giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const NEWS = `Norlane raises its prices

A bed in a shared compartment on the night train to Castra costs 71 crowns instead of 49, Norlane said on Monday.`;

const lines = (page: Page) => page.locator('.audit-table tbody tr');

async function openAudit(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Audit' })).toBeVisible();
}

test('the library stands by risk with the reasons in words; a view can be kept, and found after a restart', async ({
  stet,
}) => {
  const { page } = stet;
  await openAudit(page);
  await expect(lines(page)).toHaveCount(6);
  await expect(lines(page).first()).toContainText('years old');
  await expect(lines(page).first()).toContainText(/High|Medium/);

  await page.getByLabel('Find', { exact: true }).fill('castra messenger');
  await expect(lines(page)).not.toHaveCount(6);
  const found = await lines(page).count();
  expect(found).toBeLessThan(6);
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.keyboard.type('The Messenger');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'The Messenger', exact: true })).toBeVisible();

  await stet.restart();
  await openAudit(stet.page);
  await expect(lines(stet.page)).toHaveCount(6);
  await stet.page.getByRole('button', { name: 'The Messenger', exact: true }).click();
  await expect(lines(stet.page)).toHaveCount(found);
});

test('articles are chosen by key, compared again together, and opened', async ({ stet }) => {
  const { page } = stet;
  await expect(page.getByRole('row')).toHaveCount(7);
  await page.keyboard.press('End');
  await expect(page.getByRole('row').last().locator('.row-title')).toBeFocused();
  await openAudit(page);
  await expect(lines(page)).toHaveCount(6);
  await page.keyboard.press('End');
  await expect(lines(page).last().locator('.row-title')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(lines(page).first().locator('.row-title')).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('2 articles selected')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByText('Comparing 2 articles again.')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('region', { name: 'Article under review' })).toBeVisible();
});

test('reports of all selected articles are saved into one folder, and nothing there is replaced', async ({ stet }) => {
  const { page } = stet;
  await openAudit(page);
  await page.getByRole('button', { name: 'Select all' }).click();
  const folder = join(stet.folder, 'reports');
  mkdirSync(folder);
  const dialog = page.getByRole('dialog', { name: 'Export 6 reports' });
  for (const files of [6, 12]) {
    await stet.answerOpenDialog([folder]);
    await page.keyboard.press('Control+E');
    await dialog.getByRole('radio', { name: 'Markdown' }).check();
    await expectAxeClean(page, 'export of many reports', 'dialog');
    await dialog.getByRole('button', { name: 'Choose a folder and save…' }).click();
    await expect(page.getByText(/^Saved 6 reports and an index page in /)).toBeVisible();
    await expect(dialog).toHaveCount(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(files);
  }
  const bed = readdirSync(folder).filter((name) => name.startsWith('a-bed-on-the-night-train'));
  expect(bed).toHaveLength(2);
  expect(readFileSync(join(folder, bed[0] as string), 'utf8')).toContain('A bed on the night train');
});

test('verdicts that newer evidence touches are opened again in one step, and come back by one undo', async ({
  stet,
}) => {
  const { page } = stet;
  const bed = /“A bed in a shared compartment/;
  await openArticle(page, /^A bed on the night train/);
  await mark(page, bed).click();
  await page.keyboard.press('2');
  await giveName(page, 'Ada Lund');
  await expect(mark(page, /outdated: “A bed in a shared/)).toBeVisible();
  await openAudit(page);
  const line = lines(page).filter({ hasText: 'A bed on the night train' });
  await expect(line).toContainText(/1 of \d+ decided/);
  await page.getByRole('button', { name: 'Select all' }).click();
  await page.keyboard.press('r');
  await expect(page.getByText('No verdict in 6 articles has newer evidence or is now checkable.')).toBeVisible();

  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('textbox').fill(NEWS);
  await page.getByRole('button', { name: 'Continue' }).click();
  const sheet = page.getByRole('dialog', { name: /^Import/ });
  await sheet.getByRole('textbox', { name: 'Published' }).fill('2025-03-03');
  await sheet.getByRole('combobox', { name: 'Add to collection' }).fill('Samples');
  await sheet.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('button', { name: 'Open the inbox' })).toBeVisible({ timeout: 200_000 });
  await openAudit(page);
  await page.getByRole('button', { name: 'Select all' }).click();
  await page.keyboard.press('r');
  await expect(page.getByText('1 claim reopened.')).toBeVisible();
  await expect(line).toContainText(/0 of \d+ decided/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(line).toContainText(/1 of \d+ decided/);
});
