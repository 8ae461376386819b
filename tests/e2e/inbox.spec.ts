import type { Page } from '@playwright/test';
import { giveName, painted } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const LATER = `Norlane raises its prices

A bed in a shared compartment on the night train to Castra costs 71 crowns instead of 49, Norlane said on Monday. A cabin with its own shower costs 190 crowns. The night train now runs four nights a week.`;

/** Brings in an article that is newer than every sample, into their collection, and waits until it is compared. */
async function bringInNews(page: Page): Promise<void> {
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('textbox').fill(LATER);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: /^Import/ });
  await dialog.getByRole('textbox', { name: 'Published' }).fill('2025-03-03');
  await dialog.getByRole('combobox', { name: 'Add to collection' }).fill('Samples');
  await dialog.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('button', { name: 'Open the inbox' })).toBeVisible({ timeout: 200_000 });
}

const entries = (page: Page) => page.getByRole('list', { name: 'Claims to review' }).locator('.inbox-entry');

/** Presses keys in the moment in which the first entry stands there and its words are still being read. */
function pressWhileUnread(page: Page, keys: string[]): Promise<void> {
  return page.evaluate((pressed) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('.inbox-entry .entry-quote')?.textContent !== '…') return;
      observer.disconnect();
      for (const key of pressed) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }).observe(document.body, { childList: true, subtree: true });
  }, keys);
}

/** The names of the buttons outside the list that a message on screen covers. */
function coveredButtons(): string[] {
  const shown = document.querySelector('.toast')?.getBoundingClientRect();
  if (!shown) return ['no message'];
  return [...document.querySelectorAll('button:not(.toasts *, .inbox-list *)')].flatMap((button) => {
    const box = button.getBoundingClientRect();
    const apart =
      box.right <= shown.left || box.left >= shown.right || box.bottom <= shown.top || box.top >= shown.bottom;
    return apart || box.width === 0 ? [] : [button.textContent ?? ''];
  });
}

test('an import says which claims it may touch; they are decided in place, and one undo brings them back', async ({
  stet,
}) => {
  const { page } = stet;
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  const heading = page.getByRole('heading', { name: 'Nothing to review' });
  await expect(heading).toBeVisible();
  const bringIn = page.getByRole('button', { name: /^Import articles/ });
  expect(((await bringIn.boundingBox())?.y ?? 0) - ((await heading.boundingBox())?.y ?? 0)).toBeLessThan(220);
  await page.keyboard.press('g');
  await page.keyboard.press('l');

  await bringInNews(page);
  // The message came up in the library; held by the pointer, it stands clear in the inbox too.
  await page.locator('.toast.calm').hover();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(entries(page).first()).toBeVisible();
  await expect
    .poll(async () => (await page.evaluate(coveredButtons)).filter((name) => name !== 'no message'))
    .toEqual([]);
  await expect(entries(page).filter({ hasText: '71 crowns' }).first()).toContainText('Norlane raises its prices');
  const before = await entries(page).count();
  await page.keyboard.press('End');
  await expect(entries(page).last().locator('.entry-open')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(entries(page).first().locator('.entry-open')).toBeFocused();

  // A verdict against what the card shows is asked about as in a review.
  const raised = entries(page).filter({ hasText: '71 crowns' }).first();
  await raised.locator('.entry-open').focus();
  await expect(raised.locator('.entry-open')).toHaveAttribute('aria-current', 'true');
  await painted(page);
  await page.keyboard.press('1');
  await giveName(page, 'Ada Marlow');
  const asked = page.getByRole('dialog', { name: 'Mark the claim as confirmed?' });
  // It gives another figure, so Enter must not say that it supports the claim.
  await expect(asked.getByRole('button', { name: /all the same$/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(entries(page)).toHaveCount(before);

  await page.keyboard.press('2');
  await expect(entries(page)).toHaveCount(before - 1);
  await expect(page.locator('.toast.calm')).toBeVisible();
  await painted(page);
  expect(await page.evaluate(coveredButtons)).toEqual([]);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('2 claims selected')).toBeVisible();
  await page.keyboard.press('d');
  await expect(entries(page)).toHaveCount(before - 3);
  await page.keyboard.press('u');
  await expect(entries(page)).toHaveCount(before - 1);

  // A claim is opened by its key before its words are there, and not decided.
  await stet.restart();
  await pressWhileUnread(stet.page, ['2', 'o']);
  await stet.page.keyboard.press('g');
  await stet.page.keyboard.press('i');
  await expect(stet.page.getByRole('region', { name: 'Article under review' })).toBeVisible();
  await stet.page.keyboard.press('g');
  await stet.page.keyboard.press('i');
  await expect(entries(stet.page)).toHaveCount(before - 1);
  await collectAndLimit(stet.page);
});

/** Puts the newest article into a collection, to which library and inbox are limited; then the samples go as a whole. */
async function collectAndLimit(page: Page): Promise<void> {
  const rows = page.getByRole('table').getByRole('row');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(rows).toHaveCount(8);
  await page.getByRole('checkbox', { name: 'Select “Norlane raises its prices”' }).click();
  await expect(page.getByText('1 article selected')).toBeVisible();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option', { name: /Samples.*in it: take out/ })).toHaveAttribute(
    'aria-selected',
    'false',
  );
  await page.keyboard.press('Enter');
  await expect(dialog, 'Enter in haste takes nothing out').toBeVisible();
  await page.keyboard.type('Fares');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(rows.filter({ hasText: 'Norlane raises its prices' })).toContainText('in Fares, Samples');
  const collection = page.getByRole('combobox', { name: 'Collection' });
  await collection.selectOption('Fares (1)');
  await expect(rows).toHaveCount(2);
  await collection.blur();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Show all collections' }).click();
  await expect(entries(page).first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await dialog.getByRole('button', { name: 'Delete “Samples”' }).click();
  await page.getByRole('button', { name: 'Delete it and 7 articles' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete “Samples”?' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(entries(page).first()).toBeVisible();
}
