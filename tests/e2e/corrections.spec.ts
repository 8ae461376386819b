import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { claimInHand, giveName, mark, openArticle, painted } from './desk-steps.ts';
import { expect, type Stet, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;
const BED = /“A bed in a shared compartment/;

/** What is on the clipboard, found out as a person would: by pasting it. */
async function pasted(page: Page): Promise<string> {
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  const before = await note.inputValue();
  await note.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  const text = await note.inputValue();
  await note.fill(before);
  await page.keyboard.press('Escape');
  return text;
}

/** Saves the example of a house style from the export dialog, changes it in a text editor, and chooses it there. */
async function inHouseStyle(stet: Stet): Promise<void> {
  const { page } = stet;
  const path = join(stet.folder, 'ledger.yaml');
  const style = page.getByRole('group', { name: 'House style' });
  await stet.answerSaveDialog(path);
  await style.getByRole('button', { name: 'Save an example…' }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  const example = readFileSync(path, 'utf8');
  writeFileSync(path, example.replace('name:', 'nam:'));
  await stet.answerOpenDialog([path]);
  await style.getByRole('button', { name: 'Choose a house style…' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    '“ledger.yaml” is no house style: it does not say whose it is; add a line “name: …”.',
  );
  writeFileSync(
    path,
    example.replace('Correction notices, drafted', 'What we take back').replace(', log, sources]', ', sources]'),
  );
  await stet.answerOpenDialog([path]);
  await style.getByRole('button', { name: 'Choose a house style…' }).click();
  await expect(style).toContainText('The Evening Ledger, Research Desk');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Log' })).not.toBeChecked();
}

test('an outdated claim is corrected: proposed wording, note and label, copied, kept and reported', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, BED).click();
  await page.keyboard.press('2');
  await giveName(page, 'Grace Hopper');

  // The verdict led on; the correction is still that of the claim it was given to, and says so.
  const wording = page.getByRole('textbox', { name: /^What the text should say now/ });
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
  const number = async (locator: Locator) => /\d+/.exec((await locator.textContent()) ?? '')?.[0];
  await expect(claimInHand(page)).not.toHaveAttribute('aria-label', BED);
  await page.keyboard.press('c');
  await expect(wording).toBeFocused();
  await expect(claimInHand(page)).toHaveAttribute('aria-label', BED);
  expect(await number(page.getByRole('heading', { name: /^Correction to claim/ }))).toBe(
    await number(page.getByRole('heading', { name: /^Claim \d+ of/ })),
  );
  await expect(wording).toHaveValue(/^A bed in a shared compartment is to cost 59 crowns/);
  expect(await selected()).toBe('59');
  await page.keyboard.press('Escape');
  await expect(wording, 'what was only offered is kept nowhere').toHaveValue('');
  await expect(page.getByText(/^Not saved yet\./)).toHaveCount(0);

  const proposal = page.getByRole('region', { name: 'Proposed wording' });
  await expect(proposal.getByRole('deletion')).toHaveText(/49/);
  await expect(proposal.getByRole('insertion')).toHaveText(/59/);
  await expect(proposal).toContainText(/“49” becomes “59”, after The Castra Messenger, \d+ \w+ 202[23]/);
  await expect(wording).toHaveValue('');

  await page.keyboard.press('Shift+C');
  await expect(wording).toHaveValue(/^A bed in a shared compartment is to cost 59 crowns/);
  await expect(page.getByText(/^Not saved yet\./)).toBeVisible();
  await page.getByRole('radio', { name: 'It was wrong when it was published' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();

  await page.keyboard.press('y');
  await page.keyboard.press('w');
  await expect(page.getByText('Wording copied.')).toBeVisible();
  expect(await pasted(page)).toMatch(/^A bed in a shared compartment is to cost 59 crowns/);
  await page.keyboard.press('y');
  await page.keyboard.press('n');
  await expect(page.getByText('Notice copied.')).toBeVisible();
  const note = await pasted(page);
  expect(note).toMatch(
    /^Correction\. An earlier version of this article said: “A bed in a shared compartment is to cost 49 crowns/,
  );
  expect(note).toContain('That was wrong when it was published.');
  expect(note).toMatch(/59 crowns.*” \(The Castra Messenger, \d+ \w+ 202[23]\)/);
  await page.getByRole('button', { name: /^Copy label/ }).click();
  expect(await pasted(page)).toMatch(/^This article was published on 14 October 2021\. It says: “A bed/);

  await stet.restart();
  await openArticle(stet.page, MAIN_ARTICLE);
  await mark(stet.page, BED).click();
  await expect(stet.page.getByRole('radio', { name: 'It was wrong when it was published' })).toBeChecked();
  await expect(stet.page.getByRole('region', { name: 'Changes to the published wording' })).toContainText('59');

  const file = join(stet.folder, 'r.html');
  await stet.page.keyboard.press('Control+E');
  await stet.page.getByRole('radio', { name: 'Web page' }).check();
  await inHouseStyle(stet);
  await stet.answerSaveDialog(file);
  await stet.page.getByRole('button', { name: 'Save report…' }).click();
  await expect(stet.page.getByRole('dialog')).toHaveCount(0);
  const report = readFileSync(file, 'utf8');
  expect(report).toContain('<span>The Evening Ledger, Research Desk</span>');
  expect(report).toContain('What we take back');
  expect(report).toContain(note.slice(0, 40));
});

test('where no value is clear nothing is made up; all corrections of an article are copied at once', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await page.keyboard.press('y');
  await page.keyboard.press('n');
  await expect(page.getByText('This claim is not marked as outdated, so there is nothing to correct.')).toBeVisible();
  await page.keyboard.press('y');
  await page.keyboard.press('a');
  await expect(page.getByText('No claim in this article is marked as outdated.')).toBeVisible();

  await mark(page, BED).click();
  await page.keyboard.press('2');
  await giveName(page, 'Grace Hopper');
  await mark(page, /“Solheim insists that nobody will/).click();
  await page.keyboard.press('2');
  await expect(claimInHand(page)).not.toHaveAttribute('aria-label', /“Solheim insists that nobody will/);
  const own = page.getByRole('textbox', { name: /^What the text should say now/ });
  await page.keyboard.press('c');
  await expect(own, 'the published wording, to be changed').toHaveValue(/^Solheim insists that nobody will/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^There is nothing to save/)).toBeVisible();
  await mark(page, /“Solheim insists that nobody will/).click();
  await expect(own, 'the published wording is no correction').toHaveValue('');
  await mark(page, BED).click();
  await painted(page);
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await expect(own).toBeFocused();
  await page.keyboard.type('60');
  const led = (await claimInHand(page).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Control+Enter');
  await expect(claimInHand(page), 'saving goes on to where the verdict had led').not.toHaveAttribute('aria-label', led);
  await mark(page, BED).click();
  await expect(own).toHaveValue(/^A bed in a shared compartment is to cost 60 crowns/);
  await mark(page, /“Norlane puts the cost/).click();
  await page.keyboard.press('2');
  await mark(page, /“Solheim insists that nobody will/).click();
  await expect(page.getByText(/Write the wording yourself|no wording to propose/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^What the text should say now/ })).toHaveValue('');

  await expect(page.getByText(/^3 of \d+ decided/)).toBeVisible();
  await page.keyboard.press('y');
  await page.keyboard.press('a');
  await expect(page.getByText(/^\d corrections? copied\./)).toBeVisible();
  const all = await pasted(page);
  expect(all).toMatch(
    /^“A bed on the night train, and a bet on the dark” \(The Varholm Review, 14 October 2021\)\n\n(1\. )?Update\. /,
  );
  expect(all).toContain('\n\nThis article was published on 14 October 2021.');
});
