import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { expectAxeClean } from './axe.ts';
import { claimInHand, giveName, openArticle, painted } from './desk-steps.ts';
import { expect, type Stet, test } from './stet.ts';

const TEXT = `Title: Harbour tram opens
Date: 2018-05-07

The city of Lindmark opened its harbour tram in May 2018.

The city bought 30 trams in March 2018.
`;

async function checkAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Who is checking?' });
  await dialog.getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: `Checking as ${name}` })).toBeVisible();
}

/** Imports the article and opens it. */
async function bringInTram(stet: Stet): Promise<void> {
  const { page, folder } = stet;
  const file = join(folder, 'tram.txt');
  writeFileSync(file, TEXT);
  await stet.answerOpenDialog([file]);
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Import 1 article' }).click();
  await openArticle(page, 'Harbour tram opens');
}

test('a second person disagrees, the claim opens again, and sign-off lists what blocks it', async ({ stet }) => {
  const { page, folder } = stet;
  await bringInTram(stet);
  const total = Number(/of (\d+) decided/.exec((await page.getByText(/\d+ of \d+ decided/).textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(1);

  await page.keyboard.press('v');
  const refusal = page.getByText('There is no verdict on this claim that a second person could check.');
  await expect(refusal).toBeVisible();
  await page.keyboard.press('j');
  await expect(refusal, 'what only answers a key goes with the next one').toBeHidden();

  await page.keyboard.press('Control+Shift+S');
  const signing = page.getByRole('dialog', { name: 'Sign off this article' });
  await expect(signing.getByText(`${total} things block the sign-off`)).toBeVisible();
  const magazine = signing.getByRole('radio', { name: `Magazine every claim ${total} open` });
  await expect(magazine).toBeChecked();
  await magazine.focus();
  await page.keyboard.press('Enter');
  await expect(signing.getByRole('button', { name: /^Undecided/ }).first(), 'Enter goes to what blocks').toBeFocused();
  await signing.getByRole('button', { name: /^Undecided: “The city bought 30/ }).click();
  await expect(signing).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Claim' })).toContainText('30 trams');

  await page.keyboard.press('1');
  await giveName(page, 'Ada Lund');
  for (let at = 1; at < total; at += 1) {
    await expect(page.getByText(`${at} of ${total} decided`)).toBeVisible();
    await painted(page);
    await page.keyboard.press('1');
  }
  await expect(page.getByText(`${total} of ${total} decided`)).toBeVisible();

  await checkAs(page, 'Bo Ek');
  await page.getByRole('button', { name: /30 trams/ }).click();
  const card = page.getByRole('complementary', { name: 'Claim' });
  await expect(card.getByRole('region', { name: 'Second check' })).toContainText('Decided by Ada Lund');
  await page.keyboard.press('Shift+V');
  await card.getByRole('textbox', { name: 'Why do you disagree?' }).fill('The order was for 20.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`${total - 1} of ${total} decided`)).toBeVisible();
  // A second check leads on to the next verdict that waits for one.
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /, confirmed: /);
  await expect(claimInHand(page)).toBeFocused();
  await page.getByRole('button', { name: /30 trams/ }).click();
  await expect(card).toContainText('Bo Ek disagrees');

  await page.keyboard.press('Control+Shift+S');
  await expect(signing.getByRole('button', { name: /^Bo Ek disagrees: “The city bought 30/ })).toBeVisible();
  await signing.getByRole('button', { name: /^Bo Ek disagrees/ }).click();
  await expect(signing).toBeHidden();
  await page.keyboard.press('2');
  await expect(page.getByText(`${total} of ${total} decided`)).toBeVisible();
  await page.getByRole('button', { name: /opened its harbour tram/ }).click();
  await page.keyboard.press('v');
  await expect(claimInHand(page)).not.toHaveAttribute('aria-label', /opened its harbour tram/);
  await page.keyboard.press('u');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /opened its harbour tram/);
  await expect(card).not.toContainText('Bo Ek agrees');
  await page.keyboard.press('Shift+U');
  await expect(card).toContainText('Bo Ek agrees');

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('button', { name: /: Bo Ek agreed with 1 verdict/ })).toBeVisible();
  await timeline.getByRole('button', { name: /: Bo Ek disagreed with 1 verdict/ }).focus();
  await page.keyboard.press('Escape');
  await expect(timeline).toBeHidden();
  await expect(claimInHand(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+S');
  await expect(signing).toContainText('Ready to sign off');
  await page.keyboard.press('Shift+Tab'); // from the button that signs to the scopes
  await page.keyboard.press('ArrowDown');
  const newspaper = signing.getByRole('radio', { name: /^Newspaper .* none open$/ });
  await expect(newspaper).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(signing).toBeHidden();
  await page.keyboard.press('Control+Shift+S');
  await expect(newspaper).toBeChecked();
  await newspaper.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Signed off', exact: true })).toBeVisible();
  await expectAxeClean(page, 'signed off');

  const report = join(folder, 'report.md');
  await stet.answerSaveDialog(report);
  await page.keyboard.press('Control+E');
  await page.getByRole('radio', { name: /Markdown/ }).check();
  await page
    .getByRole('button', { name: /^Save|^Export/ })
    .last()
    .click();
  await expect
    .poll(() => {
      try {
        return readFileSync(report, 'utf8');
      } catch {
        return '';
      }
    })
    .toMatch(/\*\*Signed off:\*\* Bo Ek, .*; scope: Newspaper /);
  expect(readFileSync(report, 'utf8')).toContain('**Second check:** Bo Ek agrees');
  await page.keyboard.press('Escape');

  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: 'No longer signed off' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('row').nth(1)).toContainText('No longer signed off');
  await expectAxeClean(page, 'library with a sign-off that is no longer true');
});

test('names are chosen from a list, and a second check can be required', async ({ stet }) => {
  const { page, folder } = stet;
  const file = join(folder, 'tram.txt');
  writeFileSync(file, TEXT);
  await stet.answerOpenDialog([file]);
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await checkAs(page, 'Ada Lund');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Who is checking?' });
  await expect(dialog.getByRole('button', { name: 'Ada Lund' })).toBeFocused();
  // The space would choose the name that has the focus; the letters after it would be keys of the library.
  await page.keyboard.type('Bo Ek');
  await expect(dialog.getByRole('textbox')).toHaveValue('Bo Ek');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Checking as Bo Ek' })).toBeVisible();
  await page.keyboard.press('w');
  await dialog.getByRole('button', { name: 'Ada Lund' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Checking as Ada Lund' })).toBeVisible();

  await page.keyboard.press('Control+,');
  const required = page.getByRole('checkbox', { name: /second person must agree/ });
  await required.click();
  await expect(required).toBeChecked();
  await page.keyboard.press('Escape');
  await openArticle(page, 'Harbour tram opens');
  await page.keyboard.press('1');
  await expect(page.getByText(/^1 of/)).toBeVisible();
  await page.keyboard.press('Control+Shift+S');
  const signing = page.getByRole('dialog', { name: 'Sign off this article' });
  await expect(signing.getByRole('button', { name: /^No second check: / })).toBeVisible();
});

test('an article that could not be compared is not signed off, and is compared again from there', async ({ stet }) => {
  await bringInTram(stet);
  const workspace = new Database(join(stet.folder, 'workspace.stet'));
  await expect.poll(() => workspace.prepare('SELECT analysis FROM articles').pluck().get()).toBe('ready');
  workspace.exec("UPDATE articles SET analysis = 'failed'"); // as comparing leaves it when it fails
  workspace.close();
  await stet.restart();
  const { page } = stet;
  await openArticle(page, 'Harbour tram opens');
  await page.getByRole('button', { name: 'Sign off', exact: true }).click();
  const signing = page.getByRole('dialog', { name: 'Sign off this article' });
  const failed = signing.getByRole('button', { name: /^Comparing this article with later ones failed/ });
  await failed.click();
  await expect(failed).toBeHidden();
  await expect(signing.getByRole('button', { name: /^Undecided/ }).first()).toBeVisible();
});

test('a claim is set aside by one key, shows why, and is brought back', async ({ stet }) => {
  const { page } = stet;
  await bringInTram(stet);
  await expect(page.getByText(/^0 of \d+ decided$/)).toBeVisible();
  const strip = page.locator('.status-bar').getByRole('status');
  await page.keyboard.press('k');
  await expect(strip, 'a key that does nothing says why').toHaveText('This is the first claim.');
  await page.keyboard.press('z');
  await expect(strip).toHaveText('z is not a shortcut. ? shows them all.');
  await page.keyboard.press('g');
  await expect(strip).toContainText('g, then: c list of claims');
  await page.keyboard.press('0');
  await expect(page.getByText('This claim has no verdict to clear.')).toBeVisible();
  await page.keyboard.press('6');
  await giveName(page, 'Ada Lund');
  await expect(page.getByRole('button', { name: /^Claim 1 of \d+, set aside as opinion/ })).toBeVisible();
  await expect(page.getByText('1 set aside')).toBeVisible();
  await page.keyboard.press('k');
  const card = page.getByRole('complementary', { name: 'Claim' });
  await expect(card.getByRole('region', { name: 'Set aside' })).toContainText('opinion');
  await expectAxeClean(page, 'a claim that is set aside');
  await painted(page);
  await page.keyboard.press('0');
  await expect(page.getByRole('button', { name: /^Claim 1 of \d+, undecided/ })).toBeVisible();
  await page.keyboard.press('9');
  const dialog = page.getByRole('dialog', { name: 'Set the claim aside' });
  await expectAxeClean(page, 'why a claim is set aside');
  await dialog.getByRole('textbox').fill('The desk upstairs checks it');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /set aside as The desk upstairs checks it/ })).toBeVisible();
});
