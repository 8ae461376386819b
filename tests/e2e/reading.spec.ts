import type { Page } from '@playwright/test';
import { claimInHand, mark, openArticle } from './desk-steps.ts';
import { misplaced } from './misplaced.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;
const BED = /“A bed in a shared compartment/;

/** The size of the reading text in CSS pixels, of each page that stands open. */
function sizes(page: Page): Promise<number[]> {
  return page
    .getByRole('article')
    .evaluateAll((articles) => articles.map((article) => Number.parseFloat(getComputedStyle(article).fontSize)));
}

/** The size of the claim’s words on the card. */
function quotedSize(page: Page): Promise<number> {
  return page.locator('.card-quote').evaluate((quote) => Number.parseFloat(getComputedStyle(quote).fontSize));
}

/** How many characters the fullest lines of a paragraph hold, on average. */
function measure(page: Page): Promise<number> {
  return page
    .getByRole('article')
    .first()
    .evaluate((article) => {
      const counts: number[] = [];
      for (const block of article.querySelectorAll<HTMLElement>('p.block')) {
        const style = getComputedStyle(block);
        const lines = Math.round(block.getBoundingClientRect().height / Number.parseFloat(style.lineHeight));
        // The last line of a paragraph is seldom full.
        if (lines >= 3) counts.push((block.textContent ?? '').length / (lines - 0.5));
      }
      return counts.reduce((sum, count) => sum + count, 0) / counts.length;
    });
}

test('the reading text grows to 200% by key, menu and setting, stays where it was, and keeps its size', async ({
  stet,
}) => {
  let { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  const [usual] = (await sizes(page)) as [number];
  const quoted = await quotedSize(page);
  expect(await measure(page)).toBeGreaterThan(60);
  expect(await measure(page)).toBeLessThan(75);

  await mark(page, /“Hollin Bay/)
    .first()
    .click();
  const inSight = () =>
    claimInHand(page).evaluate((element) => {
      const box = element.getBoundingClientRect();
      return box.top > 0 && box.bottom < innerHeight;
    });
  // The message leaves by itself: it is waited for while the keys are pressed, not after.
  const enlarge = async () => {
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('Control++');
  };
  await Promise.all([expect(page.getByText('Text size: 200%.')).toBeVisible(), enlarge()]);
  await expect.poll(() => sizes(page)).toEqual([usual * 2]);
  expect(await quotedSize(page), 'the card grows with the page').toBeCloseTo(quoted * 2, 2);
  expect(await misplaced(page)).toEqual([]);
  await page.keyboard.press('j');
  expect(await inSight()).toBe(true);

  await mark(page, BED).click();
  await page.keyboard.press('o');
  await expect(page.getByRole('complementary', { name: 'Later article' })).toBeVisible();
  await expect(page.locator('mark.passage').first()).toBeInViewport();
  expect(await sizes(page)).toEqual([usual * 2, usual * 2]);
  expect(await misplaced(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await stet.restart();
  page = stet.page;
  await openArticle(page, MAIN_ARTICLE);
  expect(await sizes(page)).toEqual([usual * 2]);

  await page.keyboard.press('Control+-');
  await expect.poll(() => sizes(page)).toEqual([usual * 1.75]);
  await page.keyboard.press('Control+0');
  await expect.poll(() => sizes(page)).toEqual([usual]);
  await stet.chooseMenuItem('Larger Text');
  await expect.poll(async () => (await sizes(page))[0]).toBeCloseTo(usual * 1.1, 2);
  await page.keyboard.press('Control+,');
  await page.getByRole('combobox', { name: 'Size of the reading text' }).selectOption('80%');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await sizes(page))[0]).toBeCloseTo(usual * 0.8, 2);
  expect(await measure(page)).toBeGreaterThan(60);
  expect(await measure(page)).toBeLessThan(75);
});
