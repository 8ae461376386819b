import type { Page } from '@playwright/test';
import { giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;
const BED = /“A bed in a shared compartment/;
const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });

test('words that were not saved are there again after the window was closed in the middle of them', async ({
  stet,
}) => {
  let { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press('2');
  await giveName(page, 'Ada Lund');
  await mark(page, BED).click();
  await page.keyboard.press('n');
  await page.keyboard.type('Ring the ticket office about the price');
  await expect(page.getByText('Until then it is kept as a draft.')).toBeVisible();
  await page.keyboard.type(', tomorrow');
  // At once: nothing waits for a pause in typing.
  await page.close();
  await stet.restart();

  ({ page } = stet);
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await expect(note(page)).toHaveValue('Ring the ticket office about the price, tomorrow');
  await expect(page.getByText(/^Not saved yet\./)).toBeVisible();
  await page.keyboard.press('j');
  await expect(note(page), 'another claim has its own').toHaveValue('');
  await mark(page, BED).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();

  // A second person begins to disagree, and a pasted text waits for its date.
  await page.keyboard.press('w');
  await page.getByRole('dialog').getByRole('textbox').fill('Bo Ek');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Checking as Bo Ek' })).toBeVisible();
  await mark(page, BED).click();
  await page.keyboard.press('Shift+V');
  await page.keyboard.type('The cheap beds are gone');
  await page.keyboard.press('Escape');
  await mark(page, BED).click();
  await page.keyboard.press('p');
  await page.keyboard.type('Night train sold out\n\nAll beds are gone.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: /^Import/ }), 'it waits for its date').toBeVisible();
  await page.close();
  await stet.restart();

  ({ page } = stet);
  await page.getByRole('button', { name: '2 drafts' }).click();
  const drafts = page.getByRole('list', { name: 'Unsaved drafts' });
  await expect(drafts.getByRole('listitem').filter({ hasText: 'The cheap beds are gone' })).toContainText(
    'A bed in a shared compartment',
  );
  await drafts.getByRole('button', { name: /^Discard: Disagreement/ }).click();
  await drafts.getByRole('button', { name: /^Put back: Disagreement/ }).click();
  await drafts.getByRole('button', { name: 'Open: Pasted article' }).click();
  await expect(page.getByRole('dialog', { name: 'Paste an article' }).getByRole('textbox')).toHaveValue(
    'Night train sold out\n\nAll beds are gone.',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await expect(note(page)).toHaveValue('Ring the ticket office about the price, tomorrow');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const why = page.getByRole('textbox', { name: 'Why do you disagree?' });
  await expect(why).toHaveValue('The cheap beds are gone');
  await expect(mark(page, BED), 'a draft does not take the keyboard').toBeFocused();
  await page.getByRole('button', { name: 'Disagree and reopen the claim' }).click();
  await expect(page.getByText('No other verdict in this article waits for your second check.')).toBeVisible();
  await mark(page, BED).click();
  await expect(page.getByRole('region', { name: 'Second check' })).toContainText('Bo Ek disagrees');

  await stet.restart();
  await stet.page.keyboard.press('p');
  await expect(stet.page.getByRole('dialog', { name: 'Paste an article' }).getByRole('textbox')).toHaveValue('');
});
