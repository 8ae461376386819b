import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../shared/report.ts';
import { claimInHand, mark, openArticle, painted } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const root = resolve(import.meta.dirname, '../..');
const MAIN_ARTICLE = /^A bed on the night train/;

const list = (page: Page) => page.getByRole('region', { name: 'Line by line' });
const box = (page: Page, words: string | RegExp) => list(page).getByRole('checkbox', { name: words });

/** How many parts the bar says are unticked. */
async function unticked(page: Page): Promise<number> {
  const words = await page.getByRole('button', { name: /^\d+ parts? unticked/ }).textContent();
  return Number.parseInt(words ?? '', 10);
}

async function turnOn(page: Page): Promise<void> {
  await page.keyboard.press('Shift+L');
  await expect(list(page)).toBeVisible();
}

test('nobody is asked to tick anything until they turn line-by-line checking on', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByText(/unticked/)).toHaveCount(0);
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(list(page)).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Check line by line' }).click();
  await expect(page.getByRole('checkbox', { name: 'Check line by line' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
});

test('parts are ticked off by key, stay ticked after a restart, and each tick can be undone', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, /“Each train will be made up of eight carriages/).click();
  await turnOn(page);
  const before = await unticked(page);
  await expect(box(page, /eight carriages/)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('t');
  await expect(box(page, /eight carriages/)).toBeChecked();
  await expect(box(page, /212 sleepers/)).toHaveAttribute('aria-current', 'true');
  expect(await unticked(page)).toBe(before - 1);
  await painted(page);
  await page.keyboard.press('t');
  await expect(list(page)).toContainText('All ticked or skipped.');
  expect(await paintedAs(page, 'part-ticked')).toEqual(['eight carriages', '212 sleepers']);

  await page.keyboard.press('u');
  await expect(box(page, /212 sleepers/)).not.toBeChecked();
  await expect(box(page, /eight carriages/)).toBeChecked();
  await page.keyboard.press('Shift+U');
  await expect(box(page, /212 sleepers/)).toBeChecked();

  await stet.restart();
  await openArticle(stet.page, MAIN_ARTICLE);
  await mark(stet.page, /“Each train will be made up of eight carriages/).click();
  await expect(box(stet.page, /212 sleepers/)).toBeChecked();
  await stet.page.keyboard.press(',');
  await expect(box(stet.page, /212 sleepers/)).toHaveAttribute('aria-current', 'true');
  await stet.page.keyboard.press(',');
  await stet.page.keyboard.press(',');
  await expect(claimInHand(stet.page)).not.toHaveAttribute('aria-label', /Each train will be made up/);
  await stet.page.keyboard.press('.');
  await expect(box(stet.page, /eight carriages/)).toHaveAttribute('aria-current', 'true');
  await stet.page.keyboard.press('t');
  await expect(box(stet.page, /eight carriages/)).not.toBeChecked();
});

test('what is not ticked is left with a reason; then the article is done, and the report says so', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, /“Each train will be made up of eight carriages/).click();
  await turnOn(page);
  await page.keyboard.press('t');
  await expect(box(page, /eight carriages/)).toBeChecked();
  await painted(page);
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Skip the rest' });
  await dialog.getByRole('combobox', { name: 'Reason' }).fill('The depot does not answer');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(box(page, /212 sleepers/)).toContainText('Skipped: The depot does not answer');
  await painted(page);

  const rest = await unticked(page);
  await page.keyboard.press('Shift+T');
  await expect(list(page).locator('[aria-current="true"]')).toBeVisible();
  await page.keyboard.press('l');
  await dialog.getByRole('combobox', { name: 'Reason' }).fill('Out of time');
  await dialog.getByRole('radio', { name: /rest of the article/ }).check();
  await page.getByRole('button', { name: 'Skip with this reason' }).click();
  await expect(page.getByText('Done line by line')).toBeVisible();
  await expect(dialog).toBeHidden();
  await painted(page);
  await page.keyboard.press('u');
  expect(await unticked(page)).toBe(rest);

  const formats = { 'Web page': 'r.html', Markdown: 'r.md', 'Table (CSV)': 'r.csv', 'Data (JSON)': 'r.json' };
  for (const [name, file] of Object.entries(formats)) {
    await stet.answerSaveDialog(join(stet.folder, file));
    await page.keyboard.press('Control+E');
    await page.getByRole('radio', { name }).check();
    await page.getByRole('button', { name: 'Save report…' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const file of ['r.html', 'r.md', 'r.csv']) {
    const text = readFileSync(join(stet.folder, file), 'utf8');
    expect(text).toContain('eight carriages');
    expect(text).toContain('The depot does not answer');
  }
  const report = JSON.parse(readFileSync(join(stet.folder, 'r.json'), 'utf8')) as Report;
  const schema = JSON.parse(readFileSync(join(root, 'resources/report.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  expect(ajv.validate(schema, report), ajv.errorsText()).toBe(true);
  const checked = report.claims.flatMap((claim) => claim.checkedParts ?? []);
  expect(checked.map(({ words, state, reason }) => [words, state, reason])).toEqual([
    ['eight carriages', 'ticked', ''],
    ['212 sleepers', 'left', 'The depot does not answer'],
  ]);
});

/** The words that the page paints in one of the browser's highlights. */
function paintedAs(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}
