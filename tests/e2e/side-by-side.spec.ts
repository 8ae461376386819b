import type { Locator, Page } from '@playwright/test';
import { claimInHand, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;
const BED = /“A bed in a shared compartment/;

const laterPane = (page: Page) => page.getByRole('complementary', { name: 'Later article' });
const leftText = (page: Page) => page.getByRole('region', { name: 'Article under review' });
const rightText = (page: Page) => page.getByRole('region', { name: 'Text of the later article' });

/** How far the first line of an element lies from the window's top. */
const lineOf = (place: Locator) => place.evaluate((element) => element.getClientRects()[0]?.top ?? Number.NaN);
const scrolled = (text: Locator) => text.evaluate((element) => element.scrollTop);

/** By how many pixels the passage stands lower than the claim in hand. */
async function unevenness(page: Page): Promise<number> {
  const passage = laterPane(page).locator('mark.passage').first();
  return Math.abs((await lineOf(passage)) - (await lineOf(claimInHand(page))));
}

test('a passage stands level with its claim, for every claim, and its differing words are told apart', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press('o');
  await expect(laterPane(page).locator('mark.passage').first()).toContainText('A bed in a shared compartment');
  await expect.poll(() => unevenness(page)).toBeLessThan(3);

  await expect(leftText(page).locator('.differs')).toHaveText(['49']);
  await expect(laterPane(page).locator('.differs').first()).toHaveText('59');
  await expect(claimInHand(page)).toHaveAttribute('aria-description', 'Differs from the later passage: 49');
  await expect(page.getByRole('region', { name: 'Evidence' }).getByText('59', { exact: true }).first()).toHaveClass(
    'differs',
  );
  await expect(laterPane(page)).toMatchAriaSnapshot(`- mark: /differs. 59/`);

  // The claim in the last lines and the one in the first must do as well as one in the middle.
  for (const name of [/“Tickets go on sale on 1 February/, /“Norlane puts the cost of the whole venture/]) {
    await mark(page, name).click();
    await page.keyboard.press('o');
    await expect.poll(() => unevenness(page)).toBeLessThan(3);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect.poll(() => unevenness(page)).toBeLessThan(3);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => unevenness(page)).toBeLessThan(3);
});

test('a claim without a passage here leaves the later article where it is, and says so', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press('o');
  await page
    .getByRole('combobox', { name: 'Later article' })
    .selectOption({ label: '8 March 2022 – Norlane puts off its night train until the autumn (1 passage)' });
  await expect.poll(() => unevenness(page)).toBeLessThan(3);
  const before = await scrolled(rightText(page));
  expect(before).toBeGreaterThan(50);

  await mark(page, /“Each train will be made up of eight carriages/).click();
  await expect(laterPane(page)).toContainText(/has no passage here\. Show the one from /);
  expect(await scrolled(rightText(page))).toBe(before);
  await page.getByRole('button', { name: /^Show the one from / }).click();
  await expect(laterPane(page).locator('mark.passage').first()).toBeVisible();
  await expect.poll(() => unevenness(page)).toBeLessThan(3);
});

test('the later article is chosen from a list or by key', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press(']');
  const picker = page.getByRole('combobox', { name: 'Later article' });
  const chosen = () => picker.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  expect(await chosen()).toMatch(/^8 March 2022 – /);
  await page.keyboard.press(']');
  expect(await chosen()).toMatch(/^19 November 2022 – /);
  // What is looked at is what the keys of a passage act on: here not the strongest, which is first on the card.
  const inHand = page.getByRole('region', { name: 'Evidence' }).locator('.evidence-piece.current');
  await expect(inHand).toContainText('19 November 2022');
  await expect(inHand).toBeInViewport();
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  const named = page.getByText(/^This passage decides: “.*” \(.*, 19 November 2022\)$/);
  await expect(named).toBeVisible();
  await expect(inHand).toContainText('decides · ');
  await page.keyboard.press('Control+z');
  await expect(named).toBeHidden();
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  expect(await chosen()).toMatch(/^April 2024 – /);
});

test('the two scroll together when wanted, meeting at claim and passage, and each by itself when not', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press('o');
  await page.getByRole('combobox', { name: 'Later article' }).selectOption({ index: 0 });
  await expect.poll(() => unevenness(page)).toBeLessThan(3);

  const together = page.getByRole('button', { name: 'Scroll together' });
  await expect(together).toHaveAttribute('aria-pressed', 'true');
  const [left, right] = [await scrolled(leftText(page)), await scrolled(rightText(page))];
  await leftText(page).hover();
  await page.mouse.wheel(0, 12);
  await expect.poll(() => scrolled(leftText(page))).toBeGreaterThan(left);
  // No jump at the first step.
  expect(Math.abs((await scrolled(rightText(page))) - right)).toBeLessThan(60);
  for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, 120);
  await expect.poll(() => scrolled(rightText(page))).toBeGreaterThan(right + 40);
  const down = await scrolled(leftText(page));
  await rightText(page).hover();
  for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, -120);
  await expect.poll(() => scrolled(leftText(page))).toBeLessThan(down - 100);

  await leftText(page).focus();
  await page.keyboard.press('s');
  await expect(together).toHaveAttribute('aria-pressed', 'false');
  const apart = await scrolled(rightText(page));
  await leftText(page).hover();
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(200);
  expect(await scrolled(rightText(page))).toBe(apart);

  await stet.restart();
  await openArticle(stet.page, MAIN_ARTICLE);
  await stet.page.keyboard.press(']');
  await expect(stet.page.getByRole('button', { name: 'Scroll together' })).toHaveAttribute('aria-pressed', 'false');
});

test('the reader comes back to where they were, in both texts', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press('o');
  await expect.poll(() => unevenness(page)).toBeLessThan(3);
  await page.keyboard.press('s');
  await leftText(page).evaluate((text) => text.scrollTo(0, 700));
  await rightText(page).evaluate((text) => text.scrollTo(0, 200));
  const first = (text: Locator) =>
    text.evaluate((scroller) => {
      const top = scroller.getBoundingClientRect().top + 4;
      return [...scroller.querySelectorAll('[data-start]')].find((one) => one.getBoundingClientRect().bottom > top)
        ?.textContent;
    });
  const before = [await first(leftText(page)), await first(rightText(page))];
  const claim = await claimInHand(page).getAttribute('aria-label');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await openArticle(page, MAIN_ARTICLE);
  await expect(rightText(page).getByRole('article')).toBeVisible();
  await expect.poll(async () => [await first(leftText(page)), await first(rightText(page))]).toEqual(before);
  expect(await claimInHand(page).getAttribute('aria-label')).toBe(claim);

  // Also after a restart, where the article stands alone.
  await stet.restart();
  await openArticle(stet.page, MAIN_ARTICLE);
  await expect(claimInHand(stet.page)).toHaveAttribute('aria-label', claim ?? '');
  await expect.poll(() => first(leftText(stet.page))).toBe(before[0]);
});

test('three columns: nothing scrolls sideways and lines are of a good length, on a small screen and a large one', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press('o');
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => unevenness(page)).toBeLessThan(3);
    const sideways = await page.evaluate(
      () =>
        [...document.querySelectorAll('html, .scroller, .claim-panel, .later-bar, .review')].filter(
          (place) => place.scrollWidth > place.clientWidth + 1,
        ).length,
    );
    expect(sideways).toBe(0);
    for (const text of [leftText(page), rightText(page)]) {
      const letters = await text.locator('p.block').evaluateAll((blocks) => {
        // The longest paragraph: a byline would say nothing about the length of lines.
        const block = blocks.toSorted(
          (a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length,
        )[0] as Element;
        const range = document.createRange();
        range.selectNodeContents(block);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8)));
        return (block.textContent?.length ?? 0) / lines.size;
      });
      expect(letters).toBeGreaterThan(42);
      expect(letters).toBeLessThan(80);
    }
  }
});
