import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAxeClean } from './axe.ts';
import { mark, openArticle } from './desk-steps.ts';
import { expectFocusSeen, tabTo } from './focus.ts';
import { expectStill } from './motion.ts';
import { expect, test } from './stet.ts';

const MAIN_ARTICLE = /^A bed on the night train/;
const BED = /“A bed in a shared compartment/;

const NEWS = `Norlane raises its prices

A bed in a shared compartment on the night train to Castra costs 71 crowns instead of 49, Norlane said on Monday.`;

const TRAM = `Harbour tram to open

The harbour tram of Lindmark will open in June 2019 with 12 stops.`;

/** One screen: the keys that open it, what shows that it is there, and the keys that leave it again. */
interface Screen {
  readonly name: string;
  readonly open: readonly string[];
  readonly shows: (page: Page) => ReturnType<Page['getByRole']>;
  readonly leave?: readonly string[];
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name });
const region = (name: string | RegExp) => (page: Page) => page.getByRole('region', { name });
const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name });

/** Looks at each screen in turn, and at where the keyboard is once it has been left. */
async function lookAt(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { name, open, shows, leave = [] } of screens) {
    await test.step(name, async () => {
      await press(page, open);
      await expect(shows(page).first()).toBeVisible();
      await expectFocusSeen(page, name);
      await expectAxeClean(page, name);
      await expectStill(page, name);
      if (leave.length === 0) return;
      await press(page, leave);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expectFocusSeen(page, `after ${name}`);
    });
  }
}

test.describe('every screen, in light and dark, without a mouse', () => {
  test.use({ library: 'samples' });
  test.setTimeout(900_000);

  test('the library, the audit and what opens everywhere', async ({ stet }) => {
    await lookAt(stet.page, [
      { name: 'library', open: [], shows: heading('Library') },
      { name: 'details', open: ['j', 'd'], shows: dialog(/details/i), leave: ['Escape'] },
      { name: 'who is checking', open: ['w'], shows: dialog('Who is checking?'), leave: ['Escape'] },
      { name: 'palette', open: ['Control+K', ...'claim'], shows: dialog('Commands and articles'), leave: ['Escape'] },
      { name: 'search', open: ['Control+Shift+F'], shows: dialog('Search everything'), leave: ['Escape'] },
      {
        name: 'search, found',
        open: ['g', 's', ...'crowns'],
        shows: (p) => p.getByRole('dialog').getByRole('option'),
        leave: ['Escape'],
      },
      { name: 'collections', open: ['g', 'o'], shows: dialog('Collections'), leave: ['Escape'] },
      { name: 'add to collection', open: ['x', 'c'], shows: dialog(/^Collections of/), leave: ['Escape'] },
      { name: 'drafts', open: ['g', 'd'], shows: dialog('Unsaved drafts'), leave: ['Escape'] },
      { name: 'settings', open: ['Control+,'], shows: dialog('Settings'), leave: ['Escape'] },
      { name: 'keys', open: ['?'], shows: dialog('All shortcuts'), leave: ['Escape'] },
      { name: 'manual', open: ['F1'], shows: dialog('Stet manual'), leave: ['Escape'] },
      { name: 'audit', open: ['g', 'a', 'x'], shows: heading('Audit') },
      { name: 'empty inbox', open: ['g', 'i'], shows: heading('Nothing to review') },
      { name: 'library again', open: ['g', 'l'], shows: heading('Library') },
      {
        name: 'change keys',
        open: ['Control+K', ...'change shortcuts', 'Enter'],
        shows: dialog('Change shortcuts'),
      },
    ]);
    const { page } = stet;
    await page.getByRole('button', { name: 'Change j, a key of “Next claim”' }).first().focus();
    await lookAt(page, [
      {
        name: 'a key that is taken',
        open: ['Enter', 'k'],
        shows: (p) => p.getByText('“k” is already “Previous claim”.'),
      },
    ]);
  });

  test('the review and its dialogs', async ({ stet }) => {
    const { page } = stet;
    await openArticle(page, MAIN_ARTICLE);
    await mark(page, BED).focus();
    await lookAt(page, [
      { name: 'review, nothing decided', open: ['Enter'], shows: region('How to decide a claim') },
      { name: 'first name', open: ['2'], shows: dialog('Who is checking?') },
      { name: 'after the name', open: ['Enter'], shows: (p) => mark(p, /outdated: “A bed in a shared/) },
      {
        name: 'find',
        open: ['/', ...'crowns'],
        shows: (p) => p.getByRole('textbox', { name: 'Find in the article' }),
        leave: ['Escape'],
      },
    ]);
    await mark(page, BED).focus();
    await lookAt(page, [
      { name: 'correction', open: ['Enter', 'Shift+C'], shows: region('Correction notice') },
      { name: 'evidence in hand', open: ['Escape', 'e'], shows: region('Evidence') },
      { name: 'side by side', open: ['o'], shows: region('Text of the later article') },
      { name: 'one text again', open: ['Escape'], shows: region('Article under review') },
      { name: 'attach', open: ['a'], shows: dialog(/Attach/), leave: ['Escape'] },
      { name: 'line by line', open: ['Shift+L'], shows: region('Line by line') },
      { name: 'leave the rest', open: ['l'], shows: dialog('Skip the rest'), leave: ['Escape'] },
      { name: 'line by line off', open: ['Shift+L'], shows: region('Article under review') },
      { name: 'export', open: ['Control+E'], shows: dialog('Export a report'), leave: ['Escape'] },
      { name: 'sign-off', open: ['Control+Shift+S'], shows: dialog('Sign off this article'), leave: ['Escape'] },
    ]);
  });

  test('the timeline, an earlier day and a second check', async ({ stet }) => {
    const { page } = stet;
    await openArticle(page, MAIN_ARTICLE);
    await mark(page, BED).focus();
    await press(page, ['Enter', '2', 'Enter']);
    await expect(mark(page, /outdated: “A bed in a shared/)).toBeVisible();
    await lookAt(page, [{ name: 'timeline', open: ['g', 't'], shows: region('Timeline') }]);
    await page.getByRole('textbox', { name: 'Review as of' }).focus();
    await lookAt(page, [
      { name: 'as of a day', open: [...'2022-12', 'Enter'], shows: (p) => p.getByText('As of December 2022') },
      { name: 'now again', open: ['Escape'], shows: region('Timeline') },
      { name: 'timeline closed', open: ['g', 't'], shows: region('Article under review') },
    ]);
    await press(page, ['w']);
    await page.getByRole('dialog').getByRole('textbox').fill('Bo Ek');
    await press(page, ['Enter']);
    await expect(page.getByRole('button', { name: 'Checking as Bo Ek' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await mark(page, BED).focus();
    await lookAt(page, [
      { name: 'a second person', open: ['Enter'], shows: region('Second check') },
      {
        name: 'disagreeing',
        open: ['Shift+V', ...'no'],
        shows: (p) => p.getByRole('textbox', { name: 'Why do you disagree?' }),
      },
    ]);
    await press(page, ['Control+Enter']);
    await expect(page.getByText('No other verdict in this article waits for your second check.')).toBeVisible();
    await lookAt(page, [{ name: 'disagreed', open: ['k'], shows: (p) => p.getByText('Bo Ek disagrees') }]);
  });

  test('an import and the inbox', async ({ stet }) => {
    const { page } = stet;
    await lookAt(page, [{ name: 'paste', open: ['p'], shows: dialog(/Paste/) }]);
    await page.getByRole('dialog').getByRole('textbox').fill(NEWS);
    await lookAt(page, [
      { name: 'discard', open: ['Escape'], shows: dialog('Discard this text?') },
      { name: 'paste again', open: ['Enter'], shows: dialog(/Paste/) },
    ]);
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await lookAt(page, [{ name: 'import sheet', open: ['Enter'], shows: dialog(/^Import/) }]);
    await page.getByRole('dialog').getByRole('textbox', { name: 'Published' }).fill('2025-03-03');
    await page.getByRole('combobox', { name: 'Add to collection' }).fill('Samples');
    await tabTo(page, page.getByRole('button', { name: 'Import 1 article' }));
    await press(page, ['Enter']);
    await expect(page.getByRole('button', { name: 'Open the inbox' })).toBeVisible({ timeout: 200_000 });
    await lookAt(page, [
      { name: 'library with news', open: [], shows: heading('Library') },
      { name: 'inbox', open: ['g', 'i'], shows: (p) => p.getByRole('checkbox') },
      { name: 'inbox, one selected', open: ['x'], shows: (p) => p.getByText('1 claim selected') },
      { name: 'out of the inbox', open: ['o'], shows: region('Article under review') },
    ]);
  });
});

test('an article comes in, is decided and its report saved without the mouse being touched', async ({ stet }) => {
  const { page } = stet;
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'wheel', 'touchstart'])
      window.addEventListener(kind, () => document.documentElement.setAttribute('data-mouse-used', kind), true);
  });
  await page.keyboard.press('p');
  await page.keyboard.insertText(TRAM);
  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Published' }));
  await page.keyboard.type('2018-05-07');
  await tabTo(page, page.getByRole('button', { name: 'Import 1 article' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Harbour tram to open', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mark(page, /^Claim 1 of/)).toBeFocused();

  await page.keyboard.press('3');
  await expect(page.getByRole('dialog', { name: 'Who is checking?' })).toBeVisible();
  await page.keyboard.type('Ada Lund');
  await page.keyboard.press('Enter');
  await expect(mark(page, /^Claim 1 of \d+, speculative/)).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('n');
  await page.keyboard.type('Ring the transport office.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expectFocusSeen(page, 'after the note was saved');

  const file = join(stet.folder, 'report.md');
  await stet.answerSaveDialog(file);
  await page.keyboard.press('Control+E');
  await expect(page.getByRole('radio', { name: 'Web page' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Markdown' })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Save report…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const report = readFileSync(file, 'utf8');
  expect(report).toContain('Ring the transport office.');
  expect(report).toContain('Ada Lund');
  expect(await page.evaluate(() => document.documentElement.dataset.mouseUsed ?? 'never')).toBe('never');
});
