import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Report } from '../../shared/report.ts';
import { claimInHand, giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const event = (page: Page, name: RegExp) => timeline(page).getByRole('button', { name });

async function openTimeline(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(timeline(page)).toBeVisible();
}

async function showAsOf(page: Page, date: string): Promise<void> {
  await timeline(page).getByRole('textbox', { name: 'Review as of' }).fill(date);
  await page.keyboard.press('Enter');
}

test('the timeline tells when the article, its evidence and its verdicts came, and leads to the claims', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, /“A bed in a shared compartment/).click();
  await page.keyboard.press('2');
  await giveName(page, 'Grace Hopper');
  await openTimeline(page);
  await expect(event(page, /This article was published/)).toBeVisible();
  await expect(event(page, /^8 March 2022: Evidence: “Norlane puts off/)).toBeVisible();
  await expect(event(page, /^April 2024: Evidence:/)).toBeVisible();
  const decided = event(page, /1 claim marked as outdated/);
  await expect(decided).toBeVisible();

  const published = event(page, /This article was published/);
  await published.focus();
  await page.keyboard.press('ArrowRight');
  await expect(event(page, /^8 March 2022/)).toBeFocused();
  await page.keyboard.press('End');
  await expect(decided).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“A bed in a shared compartment/);

  const month = event(page, /^April 2024/);
  const day = event(page, /^8 March 2022/);
  expect((await month.boundingBox())?.width, 'a month is a bar').toBeGreaterThanOrEqual(
    (await day.boundingBox())?.width ?? 0,
  );
  await day.click();
  const claims = timeline(page).getByRole('list', { name: 'Claims affected' });
  await claims.getByRole('button').last().click();
  const number = Number.parseInt((await claims.getByRole('button').last().textContent()) ?? '', 10);
  await expect(claimInHand(page)).toHaveAttribute('aria-label', new RegExp(`^Claim ${number} of`));

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(timeline(page)).toHaveCount(0);

  await page.keyboard.press('4');
  await expect(page.getByText('1 set aside')).toBeVisible();
  await openTimeline(page);
  const aside = page.locator('.timeline-shape.set-aside');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const painted = (part: string) =>
      aside
        .locator(part)
        .first()
        .evaluate((shape) => getComputedStyle(shape).fill);
    expect(await painted('text'), `a sign that can be seen, ${colorScheme}`).not.toBe(await painted('circle'));
  }
});

test('an earlier day shows the review as it would have stood, to be read only', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, /“A bed in a shared compartment/).click();
  await page.keyboard.press('2');
  await giveName(page, 'Grace Hopper');
  await expect(mark(page, /outdated: “A bed in a shared compartment/)).toBeVisible();
  await mark(page, /“A bed in a shared compartment/).click();
  await openTimeline(page);

  await showAsOf(page, '2022-03-07');
  await expect(page.getByText('As of 7 March 2022')).toBeVisible();
  await expect(page.getByText('Read-only')).toBeVisible();
  const strip = page.locator('.status-bar').getByRole('status');
  await expect(strip).toContainText('back to now');
  await expect(strip, 'nothing can be decided on an earlier day').not.toContainText('decide');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /undecided[^:]*: “A bed in a shared compartment/);
  const panel = page.getByRole('complementary', { name: 'Claim' });
  await expect(panel).toContainText('Not decided by then.');
  await expect(page.getByRole('region', { name: 'Stet’s suggestion' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: /Outdated|Attach|Remove/ })).toHaveCount(0);

  await claimInHand(page).focus();
  await page.keyboard.press('5');
  await expect(page.getByText('This is the review as of 7 March 2022. It cannot be changed.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /undecided[^:]*: “A bed/);
  await showAsOf(page, '2021-12-31');
  await expect(panel).toContainText('No article in the library had been published later by that day.');

  await event(page, /^8 March 2022/).click();
  await timeline(page).getByRole('button', { name: 'Review as of this date' }).click();
  await expect(page.getByText('As of 8 March 2022')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Stet’s suggestion' })).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Evidence' })).toContainText('59 crowns');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /undecided[^:]*: “A bed/);

  // The report is of the day on screen, says so, and can be told otherwise.
  const file = join(stet.folder, 'then.json');
  await stet.answerSaveDialog(file);
  await page.keyboard.press('Control+E');
  const exporting = page.getByRole('dialog', { name: 'Export a report' });
  await expect(exporting.getByText(/^The report shows the review as of 8 March 2022, as on screen/)).toBeVisible();
  await exporting.getByRole('radio', { name: 'Data (JSON)' }).check();
  await exporting.getByRole('button', { name: 'Save report…' }).click();
  await expect(exporting).toHaveCount(0);
  expect((JSON.parse(readFileSync(file, 'utf8')) as Report).asOf).toBe('2022-03-08');
  const now = join(stet.folder, 'now.json');
  await stet.answerSaveDialog(now);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await exporting.getByRole('button', { name: 'Report as of today instead' }).click();
  await expect(exporting.getByRole('textbox', { name: /^As of/ })).toHaveValue('');
  await exporting.getByRole('radio', { name: 'Data (JSON)' }).check();
  await exporting.getByRole('button', { name: 'Save report…' }).click();
  await expect(exporting).toHaveCount(0);
  expect((JSON.parse(readFileSync(now, 'utf8')) as Report).asOf.localeCompare('2025')).toBe(1);

  await showAsOf(page, '2019');
  await expect(page.getByText(/This article was published later/)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByText('Read-only')).toHaveCount(0);
  await expect(mark(page, /outdated: “A bed in a shared compartment/)).toBeVisible();
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“A bed in a shared compartment/);
  await page.keyboard.press('u');
  await expect(mark(page, /undecided[^:]*: “A bed in a shared compartment/)).toBeVisible();
});
