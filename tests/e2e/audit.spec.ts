import type { Page } from '@playwright/test';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

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
  await expect(lines(page).first()).toContainText(/High|Middle/);

  await page.getByLabel('Find', { exact: true }).fill('castra messenger');
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
  await openAudit(page);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('2 articles selected')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByText('Stet compares 2 articles again.')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('region', { name: 'Article under review' })).toBeVisible();
});
