import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAxeClean } from './axe.ts';
import { giveName, openArticle, painted } from './desk-steps.ts';
import { expect, test } from './stet.ts';

const FIRST = `Title: Harbour tram to open in 2019
Date: 2018-05-07
URL: https://example.org/tram

The city of Lindmark will open its harbour tram in June 2019, the transport office said on Monday. The line will cost 140 million crowns.

Mayor Edda Brandt opened the first workshop in May 2018. The city bought 30 trams in March 2018.

The ferry company sold two ships in April 2018.
`;
const SECOND = FIRST.replace('2018-05-07', '2018-05-09')
  .replace('140 million', '150 million')
  .replace('said on Monday', 'announced on Monday')
  .replace('\nThe ferry company sold two ships in April 2018.\n', '\nThe council met in Lindmark on 8 May 2018.\n');

async function bringIn(
  stet: { page: Page; folder: string; answerOpenDialog(paths: string[]): Promise<void> },
  name: string,
  text: string,
) {
  const file = join(stet.folder, name);
  writeFileSync(file, text);
  await stet.answerOpenDialog([file]);
  await stet.page.keyboard.press('i');
  return stet.page.getByRole('dialog', { name: 'Import an article' });
}

test('a newer version shows what becomes of each claim before it is accepted, and is one step to undo', async ({
  stet,
}) => {
  const { page } = stet;
  const sheet = await bringIn(stet, 'first.txt', FIRST);
  await sheet.getByRole('button', { name: 'Import 1 article' }).click();
  await openArticle(page, 'Harbour tram to open in 2019');
  const total = Number(/of (\d+) decided/.exec((await page.getByText(/\d+ of \d+ decided/).textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(3);
  await page.keyboard.press('1');
  await giveName(page, 'Ada Lund');
  for (let at = 1; at < total; at += 1) {
    await expect(page.getByText(`${at} of ${total} decided`)).toBeVisible();
    await painted(page);
    await page.keyboard.press('1');
  }
  await expect(page.getByText(`${total} of ${total} decided`)).toBeVisible();

  const again = await bringIn(stet, 'second.txt', SECOND);
  const choice = again.getByRole('group', { name: /newer version of “Harbour tram/ });
  await expect(choice).toContainText('same web address');
  await expect(again.getByRole('button', { name: 'Import 0 articles' })).toBeDisabled();
  await choice.getByRole('radio', { name: /^Newer version/ }).check();
  const fates = again.getByRole('region', { name: 'What happens to its claims' });
  await expect(fates.getByText('Number: “140” → “150”')).toBeVisible();
  await expect(fates).toContainText('Worded differently');
  await expect(fates).toContainText('No longer there');
  await expectAxeClean(page, 'what becomes of the claims');
  await again.getByRole('button', { name: 'Import 1 article' }).click();

  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row').nth(1)).toContainText('1 earlier version');
  await openArticle(page, 'Harbour tram to open in 2019');
  const altered = page.getByRole('button', { name: /150 million/ });
  await altered.click();
  const card = page.getByRole('complementary', { name: 'Claim' });
  await expect(card).toContainText('a number, name, date or negation was different');
  await expect(card.getByRole('button', { name: /^Confirmed/ })).toHaveAttribute('aria-pressed', 'false');
  await card.getByText(/^History/).click();
  await expect(card).toContainText('the wording changed');
  await page.getByRole('button', { name: /30 trams/ }).click();
  await expect(card.getByRole('button', { name: /^Confirmed/ })).toHaveAttribute('aria-pressed', 'true');
  await expectAxeClean(page, 'a claim that was carried over');

  await page.getByText('1 earlier version').click();
  await page.getByRole('button', { name: 'Harbour tram to open in 2019', exact: true }).click();
  await expect(page.getByText('This is an earlier version')).toBeVisible();
  await expect(page.getByText(`${total} of ${total} decided`)).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByText(/continue in the newest one/)).toBeVisible();
  await expectAxeClean(page, 'an earlier version');
  await page.getByRole('button', { name: 'Open the newest version' }).click();

  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await openArticle(page, 'Harbour tram to open in 2019');
  await expect(page.getByText(`${total} of ${total} decided`)).toBeVisible();
  await expect(page.locator('.version-strip')).toHaveCount(0);
});

test('an editor can say by hand that a text is a newer version, or that it is not', async ({ stet }) => {
  const { page } = stet;
  const sheet = await bringIn(stet, 'first.txt', FIRST);
  await sheet.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);

  const separate = await bringIn(stet, 'second.txt', SECOND);
  await separate.getByRole('radio', { name: /^Separate article/ }).check();
  await separate.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);

  const other = await bringIn(
    stet,
    'other.txt',
    'Title: Lindmark moves its tram\nDate: 2018-06-01\n\nThe tram will stop at the old port, the office decided in May 2018. The city bought 30 trams in March 2018.\n',
  );
  await other.getByRole('button', { name: /newer version of an article in the library/ }).click();
  await other.getByRole('combobox', { name: 'It is a newer version of' }).selectOption({ index: 1 });
  await expect(other.getByRole('region', { name: 'What happens to its claims' })).toContainText('No longer there');
  await other.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByText('1 earlier version')).toHaveCount(1);
});
