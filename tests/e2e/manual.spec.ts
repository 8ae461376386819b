import type { Page } from '@playwright/test';
import { expect, test } from './stet.ts';

const manual = (page: Page) => page.getByRole('dialog', { name: 'Stet manual' });

test('F1 opens the manual, its contents lead to the chapters, and Escape leads back', async ({ stet }) => {
  const { page } = stet;
  await page.keyboard.press('F1');
  await expect(manual(page)).toBeVisible();
  const contents = manual(page).getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('link').first()).toBeFocused();
  await expect(contents.getByRole('link').first()).toHaveAttribute('aria-current', 'true');

  const inbox = manual(page).getByRole('heading', { name: 'The inbox' });
  await expect(inbox).not.toBeInViewport();
  await contents.getByRole('link', { name: 'The inbox' }).focus();
  await page.keyboard.press('Enter');
  await expect(inbox).toBeInViewport();
  await expect(inbox).toBeFocused();
  await expect(contents.getByRole('link', { name: 'The inbox' })).toHaveAttribute('aria-current', 'true');
  expect(new URL(page.url()).hash, 'the window itself went nowhere').toBe('');

  await page.keyboard.press('Escape');
  await expect(manual(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeVisible();
});

test('the menu opens the manual, and its pictures are there without a network', async ({ stet }) => {
  const { page } = stet;
  await stet.chooseMenuItem('Manual');
  await expect(manual(page)).toBeVisible();
  const pictures = manual(page).locator('img:visible');
  const total = await pictures.count();
  expect(total).toBeGreaterThan(2);
  for (let at = 0; at < total; at += 1) {
    await pictures.nth(at).scrollIntoViewIfNeeded();
    await expect.poll(() => pictures.nth(at).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1280);
  }
  expect(stet.foreignRequests).toEqual([]);

  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect
      .poll(() => pictures.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).src)))
      .toEqual(Array.from({ length: total }, () => expect.stringContaining(`-${theme}-`)));
  }
});
