import type { Locator, Page } from '@playwright/test';
import { expectAxeClean } from './axe.ts';
import { decideBy, giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;
const card = (page: Page, name: string) => page.getByRole('region', { name });
const rows = (page: Page) => card(page, 'Verdicts by article').locator('tbody tr');

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function openFigures(page: Page): Promise<void> {
  await press(page, 'g', 'f');
  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible();
}

/** Decides five claims of the main article: two confirmed, two outdated, one speculative; one of them is changed after. */
async function decide(page: Page): Promise<void> {
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, /^Claim 1 of/).click();
  await press(page, '1');
  await giveName(page, 'Grace Hopper');
  for (const key of ['1', '2', '2', '3'] as const) await decideBy(page, key);
}

/** The numbers of a row, in order, as a screen reader has them: without what is drawn. */
async function numbers(row: Locator): Promise<number[]> {
  return (await row.locator('td:not(.claims), .claims-number').allTextContents()).map((text) =>
    Number.parseInt(text.replaceAll(',', ''), 10),
  );
}

test('what is drawn is what was decided: in all, by month and by article, as picture and as table', async ({
  stet,
}) => {
  const { page } = stet;
  await openFigures(page);
  await expect(card(page, 'Verdicts by month')).toContainText('No verdict has been given yet.');
  await expect(rows(page)).toHaveCount(6);
  await expectAxeClean(page, 'figures, nothing decided');
  await press(page, 'g', 'l');
  await decide(page);
  const progress = (await page.getByText(/^\d+ of \d+ decided$/).textContent()) as string;
  const [decided, claims] = [...progress.matchAll(/\d+/g)].map(Number) as [number, number];
  expect(decided).toBe(5);

  await openFigures(page);
  const main = rows(page).filter({ hasText: 'A bed on the night train' });
  // What was read before the decisions stays on screen until it is counted anew.
  await expect(main).toContainText(`${claims - 5} left of ${claims}`);
  const [inMain, ...marks] = await numbers(main);
  expect(inMain).toBe(claims);
  expect(marks.slice(0, 4)).toEqual([2, 2, 1, claims - 5]);

  const all = await Promise.all((await rows(page).all()).map(numbers));
  const sums = [0, 1, 2, 3, 4].map((at) => all.reduce((sum, row) => sum + (row[at] as number), 0));
  await expect(card(page, 'Review progress')).toContainText(`5 of ${sums[0]} claims decided`);
  expect(sums.slice(1)).toEqual([2, 2, 1, (sums[0] as number) - 5]);
  const left = all.map((row) => row[4] as number);
  expect(left, 'most to do first').toEqual(left.toSorted((a, b) => b - a));

  const month = page.getByRole('slider', { name: 'Month' });
  await expect(month).toHaveAttribute('aria-valuetext', /5 verdicts given – 2 confirmed, 2 outdated, 1 speculative\.$/);
  await page.keyboard.press('u');
  await expect(month).toHaveAttribute('aria-valuetext', /5 verdicts given .*; 1 since superseded\.$/);
  await expect(card(page, 'Review progress')).toContainText(`4 of ${sums[0]} claims decided`);
  await page.keyboard.press('Shift+U');
  await expect(month).toHaveAttribute('aria-valuetext', /1 speculative\.$/);

  await expect(page.getByRole('table')).toHaveCount(3);
  await expectAxeClean(page, 'figures as pictures');
  const turn = card(page, 'Verdicts by month').getByRole('button', { name: 'As a table' });
  await turn.click();
  await expect(turn).toHaveAttribute('aria-pressed', 'true');
  await expect(month).toHaveCount(0);
  const foot = card(page, 'Verdicts by month').locator('tfoot tr');
  await expect(foot).toBeInViewport();
  expect(await numbers(foot)).toEqual([2, 2, 1, 5, 0]);
  await stet.restart();
  await openFigures(stet.page);
  await expect(stet.page.getByRole('slider', { name: 'Month' })).toHaveAttribute('aria-valuetext', /5 verdicts given/);
});

test('the keyboard alone leads to a bar’s article, to every month and to the tables', async ({ stet }) => {
  const { page } = stet;
  await decide(page);
  await openFigures(page);
  await press(page, 'j', 'ArrowDown');
  const second = rows(page).nth(1).getByRole('button');
  await expect(second).toBeFocused();
  const title = (await second.textContent()) as string;
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Article under review' })).toBeVisible();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await openFigures(page);
  await expect(rows(page).nth(1).getByRole('button'), 'the bar is still in hand').toBeFocused();
  await press(page, 'o');
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  await openFigures(page);
  const month = page.getByRole('slider', { name: 'Month' });
  for (let tabs = 0; tabs < 40 && !(await month.evaluate((element) => element === document.activeElement)); tabs += 1) {
    await press(page, 'Shift+Tab');
  }
  await expect(month).toBeFocused();
  const outline = await month.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, 'the focus is seen').not.toBe('none');
  await press(page, 'ArrowLeft');
  await expect(month).toHaveAttribute('aria-valuetext', /no verdicts\.$/);
  await press(page, 'End');
  await expect(month).toHaveAttribute('aria-valuetext', /5 verdicts given/);

  await press(page, 't');
  await expect(page.getByRole('button', { name: 'As a table', pressed: true })).toHaveCount(3);
  await expectAxeClean(page, 'figures as tables');
  await expect(page.getByRole('columnheader', { name: 'Outdated' }).last()).toBeInViewport();
  await press(page, 't');
  await expect(page.getByRole('button', { name: 'As a table', pressed: true })).toHaveCount(0);
});

test('a click anywhere on a bar opens its article; words narrow all figures; the library and the palette lead here', async ({
  stet,
}) => {
  const { page } = stet;
  await page.getByRole('button', { name: /^Figures/ }).click();
  const main = rows(page).filter({ hasText: 'A bed on the night train' });
  const bar = await main.locator('.stacked-bar').boundingBox();
  if (bar === null) throw new Error('no bar is drawn');
  await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height / 2);
  await expect(page.getByRole('heading', { name: MAIN_ARTICLE, level: 1 })).toBeVisible();

  await press(page, 'Control+K');
  await page.keyboard.type('go to the figures');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible();
  await press(page, '/');
  await page.keyboard.type('night train');
  await expect(page.getByText(/^[1-5] articles? of 6$/)).toBeVisible();
  const shown = await rows(page).count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(6);
  const claims = (await Promise.all((await rows(page).all()).map(numbers))).reduce(
    (sum, row) => sum + (row[0] as number),
    0,
  );
  await expect(card(page, 'Review progress')).toContainText(`0 of ${claims} claims decided`);
  await page.keyboard.type(' nowhere to be found');
  await expect(page.getByText(/No claims match the filter/)).toBeVisible();
  await press(page, 'Escape');
  await expect(rows(page)).toHaveCount(6);
});

test.describe('without any article', () => {
  test.use({ library: 'empty' });

  test('an empty library teaches what will be here', async ({ stet }) => {
    const { page } = stet;
    await openFigures(page);
    await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
    await expect(page.getByText(/Import your first articles/)).toBeVisible();
    await expectAxeClean(page, 'figures of an empty library');
  });
});
