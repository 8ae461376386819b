import type { Page } from '@playwright/test';
import { expectAxeClean } from './axe.ts';
import { expect, test } from './stet.ts';

const ARTICLES = 10;

/** An invented report on one harbour tram, long enough that comparing many of them takes a while. */
function report(year: number): string {
  const lines = Array.from(
    { length: 6 },
    (_, at) =>
      `Line ${at + 1} of the harbour tram will carry ${year + at * 7} passengers a day from June ${year + 2}, the transport office of Lindmark said. It is expected to cost ${at + 3} million crowns, up from ${at + 1} million.`,
  );
  return `Lindmark reports on its tram in ${year}\n\n${lines.join('\n\n')}\n`;
}

async function dropReports(page: Page): Promise<void> {
  const files = Array.from({ length: ARTICLES }, (_, at) => ({
    name: `${2008 + at}-05-07-tram.txt`,
    text: report(2008 + at),
  }));
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, text } of dropped) transfer.items.add(new File([text], name, { type: 'text/plain' }));
    const target = document.querySelector('main') as HTMLElement;
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

test('long work shows itself, can be stopped and taken up again, and goes on after the window was closed', async ({
  stet,
}) => {
  test.setTimeout(900_000);
  const { page } = stet;
  await dropReports(page);
  await page.getByRole('button', { name: `Import ${ARTICLES} articles` }).click({ timeout: 200_000 });
  const strip = page.getByRole('contentinfo');
  await expect(strip.getByText(/^(Reading|Comparing) “/)).toBeVisible();
  await expect(strip.getByRole('progressbar')).toBeVisible();
  await expectAxeClean(page, 'long work');

  await strip.getByRole('button', { name: /^Cancel/ }).click();
  await expect(strip).toContainText(/\d+ articles? waiting to be compared/);
  await strip.getByRole('button', { name: 'Resume comparing' }).click();
  await expect(strip.getByText(/^(Reading|Comparing) “/)).toBeVisible();

  await stet.restart();
  const again = stet.page.getByRole('contentinfo');
  await expect(
    stet.page.getByText(/^Stet is picking up where it left off: \d+ articles? still to compare/),
  ).toBeVisible();
  await expect(again.getByText(/next article/)).toBeVisible({ timeout: 200_000 });
  await expect(again.getByRole('button', { name: 'Resume comparing' })).toHaveCount(0);
  await expect(stet.page.getByRole('row')).toHaveCount(ARTICLES + 1);
});

test('what was typed into an import is not lost by Escape', async ({ stet }) => {
  const { page } = stet;
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('textbox').fill('Harbour tram to open\n\nIt will have 12 stops.\n');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Discard this text?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Continue' }).click();

  const sheet = page.getByRole('dialog', { name: 'Import an article' });
  const date = sheet.getByRole('textbox', { name: 'Published' });
  await date.fill('2018-05-07');
  await page.keyboard.press('Escape');
  const asks = page.getByRole('dialog', { name: 'Discard this import?' });
  await expect(asks.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(asks).toHaveCount(0);
  await expect(date).toHaveValue('2018-05-07');
  await date.press('Escape');
  await asks.getByRole('button', { name: 'Discard' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Load the sample articles' })).toBeVisible();
});
