import { expectAxeClean } from './axe.ts';
import { claimInHand, giveName, mark, openArticle, selectWords } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;

test('of claims on the same words, one is chosen from a list by click or by key', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, /“A bed in a shared compartment/).click();
  await page.keyboard.press('h');
  await expect(page.getByText('No other claim overlaps this one.')).toBeVisible();

  await page.keyboard.press('2');
  await giveName(page, 'Grace');
  await selectWords(page, '49 crowns');
  await page.keyboard.press('m');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“49 crowns”$/);
  await selectWords(page, '49 crowns', 'a cabin with its own shower');
  await page.keyboard.press('m');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“49 crowns; a cabin with its own shower”$/);

  const list = page.getByRole('dialog', { name: '3 claims share these words' });
  const options = list.getByRole('option');
  await page.getByRole('article').getByText('49 crowns', { exact: true }).click();
  await expect(options).toHaveCount(3);
  await expect(options.nth(0)).toHaveAccessibleName(/^Claim \d+ of \d+\s+Outdated\s+“A bed in a shared compartment/);
  await expect(list.getByRole('option', { name: /Undecided\s+current\s+“49 crowns; a cabin/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expectAxeClean(page, 'claims on the same words', '.overlap-list');
  const box = await list.boundingBox();
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 800).toBe(true);

  // Escape leaves everything as it was.
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“49 crowns; a cabin/);
  await expect(claimInHand(page)).toBeFocused();

  await page.keyboard.press('h');
  const wide = page.getByRole('dialog', { name: /claims share these words/ });
  await page.keyboard.press('Home');
  await expect(wide.getByRole('option').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(wide.getByRole('option').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(wide).toHaveCount(0);
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /outdated: “A bed in a shared compartment/);
  await expect(claimInHand(page)).toBeFocused();

  // The mouse can choose as well.
  await page.getByRole('article').getByText('49 crowns', { exact: true }).click();
  await options.filter({ hasText: '“49 crowns”' }).click();
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“49 crowns”$/);
});
