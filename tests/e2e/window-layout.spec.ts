import { giveName, mark, openArticle } from './desk-steps.ts';
import { misplaced } from './misplaced.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;
const BED = /“A bed in a shared compartment/;

test('the border of the claim panel moves by mouse and by key, and stays where it was left', async ({ stet }) => {
  await openArticle(stet.page, MAIN_ARTICLE);
  const border = () => stet.page.getByRole('separator', { name: 'Width of the claim panel' });
  const width = async () => (await stet.page.getByRole('complementary', { name: 'Claim' }).boundingBox())?.width ?? 0;
  const before = await width();
  await border().focus();
  await stet.page.keyboard.press('ArrowLeft');
  await stet.page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeGreaterThan(before + 30);
  const byKey = await width();

  const box = await border().boundingBox();
  if (!box) throw new Error('the border is not on screen');
  await stet.page.mouse.move(box.x + 4, 400);
  await stet.page.mouse.down();
  await stet.page.mouse.move(box.x - 60, 400, { steps: 4 });
  await stet.page.mouse.up();
  await expect.poll(width).toBeGreaterThan(byKey + 40);
  const kept = await width();

  await stet.restart();
  await openArticle(stet.page, MAIN_ARTICLE);
  expect(Math.abs((await width()) - kept)).toBeLessThan(2);
});

test.describe('while comparing goes on', () => {
  test.use({ library: 'empty' });

  test('nothing that is read or pressed moves while suggestions come in', async ({ stet }) => {
    const { page } = stet;
    await page.getByRole('button', { name: 'Load the sample articles' }).click();
    await openArticle(page, MAIN_ARTICLE);
    await mark(page, BED).click();
    await expect(page.getByText(/^(Comparing|Reading) /).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Stet’s suggestion' })).toHaveCount(0);
    await page.evaluate(() => {
      const shifted: string[] = [];
      Object.assign(window, { shifted });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[]) {
          for (const { node } of entry.sources) {
            const element = node instanceof Element ? node : node?.parentElement;
            const held = element?.closest('.page, .verdict-bar, .card-quote, .review-bar');
            if (held) shifted.push(`${held.className}: ${element?.textContent?.slice(0, 40)}`);
          }
        }
      }).observe({ type: 'layout-shift' });
    });
    const places = () =>
      page.evaluate(() =>
        ['.page', '.page .claim.selected', '.verdict-bar', '.card-quote', '.review-tools'].map(
          (part) => document.querySelector(part)?.getBoundingClientRect().toJSON() as unknown,
        ),
      );
    const before = await places();
    await expect(page.getByRole('region', { name: 'Stet’s suggestion' })).toBeVisible({ timeout: 200_000 });
    await expect(page.getByText(/^(Comparing|Reading) /)).toHaveCount(0, { timeout: 200_000 });
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { shifted: string[] }).shifted)).toEqual([]);
  });
});

test('with everything twice as large the window can still be used', async ({ stet }) => {
  const { page } = stet;
  // What is left of 1280 × 800 at a zoom of 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await misplaced(page)).toEqual([]);
  await openArticle(page, MAIN_ARTICLE);
  expect(await misplaced(page)).toEqual([]);
  // The newcomer's hint goes with the first verdict.
  await page.keyboard.press('1');
  await giveName(page, 'Grace');
  await mark(page, BED).click();
  expect(await misplaced(page)).toEqual([]);
  for (const value of ['Confirmed', 'Outdated', 'Speculative']) {
    await expect(page.getByRole('button', { name: value, exact: true })).toBeInViewport({ ratio: 0.6 });
  }
  await expect(mark(page, BED)).toBeInViewport();
  await page.keyboard.press('o');
  await expect(page.getByRole('complementary', { name: 'Later article' })).toBeVisible();
  expect(await misplaced(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Library/ })).toBeInViewport();
  expect(await misplaced(page)).toEqual([]);
});

test('the settings fit the window, and the key of the manual does no harm there', async ({ stet }) => {
  const { page } = stet;
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport();
  await expect(dialog.getByRole('button', { name: 'Change shortcuts…' })).toBeInViewport();
  await expect(dialog.getByRole('button', { name: 'Save decisions to a file…' })).toBeInViewport();
  await dialog.getByRole('textbox', { name: 'Checker' }).fill('Grace');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(dialog.getByRole('textbox', { name: 'Checker' })).toHaveValue('Grace');

  await page.setViewportSize({ width: 720, height: 480 });
  expect(await misplaced(page)).toEqual([]);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport();
  await dialog.getByRole('button', { name: 'Change shortcuts…' }).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport();
});
