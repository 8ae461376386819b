import type { Page } from '@playwright/test';
import { claimInHand, giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;

const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const group = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });

test('one field finds claims, evidence, passages, notes and verdicts, and leads to each', async ({ stet }) => {
  const { page } = stet;
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('dialog')).toContainText('Type at least two letters');

  // Letter by letter, with quotes that the texts write otherwise and a word left unfinished.
  await page.keyboard.type('59 "crow', { delay: 15 });
  for (const name of ['Evidence', 'In the text']) {
    await expect(group(page, name).getByRole('option').first()).toContainText('59 crowns');
  }
  await expect(group(page, 'In the text').locator('mark').first()).toHaveText('59');

  // Evidence leads to the claim that it bears on.
  const evidence = group(page, 'Evidence')
    .getByRole('option')
    .filter({ hasText: /for (?:the claim|\d+ claims:) “A bed in a shared compartment is to cost 49/ })
    .first();
  const wanted = await evidence.getAttribute('id');
  for (let step = 0; step < 40 && (await field(page).getAttribute('aria-activedescendant')) !== wanted; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(evidence).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: MAIN_ARTICLE })).toBeVisible();
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“A bed in a shared compartment/);

  await page.keyboard.press('2');
  await giveName(page, 'Grace Hopper');
  await mark(page, /“A bed in a shared compartment/).click();
  await page.keyboard.press('n');
  await page.keyboard.type('Confirmed by Zoë in the booking hall');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Confirmed by Zoë in the booking hall').first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();

  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('zoe hall');
  await expect(group(page, 'Notes').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /outdated: “A bed in a shared compartment/);

  await page.keyboard.press('Control+Shift+F');
  await expect(field(page), 'the last search stands selected').toHaveValue('zoe hall');
  await page.keyboard.type('grace outdated');
  await expect(group(page, 'Verdicts').getByRole('option')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
});

test('a passage leads to its place in the article, in view and painted', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, /^Norlane puts off/);
  const sentence = await page.getByRole('article').locator('p.block').last().textContent();
  const words = (sentence ?? '').split(/\s+/).slice(0, 6).join(' ');
  await page.keyboard.press('g');
  await page.keyboard.press('l');

  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type(words);
  const passage = group(page, 'In the text').getByRole('option').filter({ hasText: 'Norlane puts off' });
  await passage.first().click();
  const article = page.getByRole('article', { name: /^Norlane puts off/ });
  await expect(article).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('led-passage') ?? [])].map(String).join('')))
    .toContain(words.split(' ')[0]);
  await expect(article.locator('p.block').last()).toBeInViewport();
});

test('what finds nothing says so', async ({ stet }) => {
  const { page } = stet;
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('") OR quote:x NEAR(');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nothing in the library matches “) OR quote:x NEAR(”.');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeVisible();

  await field(page).fill('tram before:3/4/2015');
  await expect(dialog).toContainText('3 April 2015 or 4 March 2015? Write the month as a word.');
  await field(page).fill('outlet:nowhere bed ');
  await expect(dialog).toContainText('No article matches outlet “nowhere”.');
  await expect(dialog).toContainText(/Without that limit, \d+ articles? ha/);
  await expect(field(page)).toHaveAccessibleDescription(/exact words.*outlet:.*verdict:outdated/);
});

test('words of one article that stand apart lead to the passages that hold them', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  const blocks = page.getByRole('article').locator('p.block');
  const longest = (text: string | null) =>
    (text?.match(/[a-z]+/g) ?? []).reduce((best, word) => (word.length > best.length ? word : best), '');
  const words = [longest(await blocks.first().textContent()), longest(await blocks.last().textContent())];
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type(`${words.join(' ')} `);
  const apart = group(page, 'Articles with the words in different sentences').getByRole('option');
  const own = apart.filter({ hasText: 'A bed on the night train' }).first();
  await expect(
    own
      .locator('.hit-passage mark')
      .filter({ hasText: words[0] as string })
      .first(),
  ).toBeVisible();
  await expect(
    own
      .locator('.hit-passage mark')
      .filter({ hasText: words[1] as string })
      .first(),
  ).toBeVisible();

  await field(page).fill('verdict:undecided bed ');
  await expect(group(page, 'Claims').getByRole('option').first()).toBeVisible();
  await expect(group(page, 'In the text')).toHaveCount(0);
});
