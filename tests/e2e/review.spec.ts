import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../shared/report.ts';
import { claimInHand, giveName, mark, openArticle, painted, selectWords } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const root = resolve(import.meta.dirname, '../..');
const MAIN_ARTICLE = /^A bed on the night train/;

test('a newcomer loads the samples, decides by keyboard, restarts, finds everything again and exports it', async ({
  stet,
}) => {
  await openArticle(stet.page, MAIN_ARTICLE);
  await expect(stet.page.getByText(/^0 of \d+ decided$/)).toBeVisible();

  await stet.page.keyboard.press('1');
  await giveName(stet.page, 'Grace Hopper');
  await expect(mark(stet.page, /^Claim 1 of \d+, confirmed/)).toBeVisible();
  await painted(stet.page);
  await stet.page.keyboard.press('2');
  await expect(mark(stet.page, /^Claim 2 of \d+, outdated/)).toBeVisible();
  await painted(stet.page);
  await stet.page.keyboard.press('3');
  await expect(mark(stet.page, /^Claim 3 of \d+, speculative/)).toBeVisible();
  await expect(stet.page.getByText(/^3 of \d+ decided$/)).toBeVisible();

  await stet.page.keyboard.press('k');
  await expect(claimInHand(stet.page)).toHaveAttribute('aria-label', /^Claim 3 of/);
  await stet.page.keyboard.press('n');
  await stet.page.keyboard.type('Check with the press office.');
  await stet.page.keyboard.press('Control+Enter');
  await expect(stet.page.getByText('Check with the press office.').first()).toBeVisible();

  await stet.page.keyboard.press('Escape');
  await stet.page.keyboard.press('u');
  await expect(stet.page.locator('#claim-note')).toHaveValue('');
  await stet.page.keyboard.press('u');
  await expect(mark(stet.page, /^Claim 3 of \d+, undecided/)).toBeVisible();
  await stet.page.keyboard.press('Shift+U');
  await expect(mark(stet.page, /^Claim 3 of \d+, speculative/)).toBeVisible();

  await stet.restart();
  await openArticle(stet.page, MAIN_ARTICLE);
  await expect(mark(stet.page, /^Claim 1 of \d+, confirmed/)).toBeVisible();
  await expect(mark(stet.page, /^Claim 2 of \d+, outdated/)).toBeVisible();
  await expect(mark(stet.page, /^Claim 3 of \d+, speculative/)).toBeVisible();
  await stet.page.keyboard.press('u');
  await expect(mark(stet.page, /^Claim 3 of \d+, undecided/)).toBeVisible();

  const formats = { 'Web page': 'r.html', Markdown: 'r.md', 'Table (CSV)': 'r.csv', 'Data (JSON)': 'r.json' };
  for (const [name, file] of Object.entries(formats)) {
    await stet.answerSaveDialog(join(stet.folder, file));
    await stet.page.keyboard.press('Control+E');
    await stet.page.getByRole('radio', { name }).check();
    if (file === 'r.json') {
      await stet.page.getByRole('checkbox', { name: 'Log' }).uncheck();
      await stet.page.getByRole('radio', { name: /^Also everything else Stet found/ }).check();
    }
    await stet.page.getByRole('button', { name: 'Save report…' }).click();
    await expect(stet.page.getByRole('dialog')).toHaveCount(0);
  }
  const report = JSON.parse(readFileSync(join(stet.folder, 'r.json'), 'utf8')) as Report;
  const schema = JSON.parse(readFileSync(join(root, 'resources/report.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  expect(ajv.validate(schema, report), ajv.errorsText()).toBe(true);
  expect(report.log).toBeUndefined();
  await stet.page.keyboard.press('Control+E');
  await expect(stet.page.getByRole('checkbox', { name: 'Log' })).not.toBeChecked();
  await expect(stet.page.getByRole('radio', { name: /^Also everything else Stet found/ })).toBeChecked();
  await stet.page.keyboard.press('Escape');
  expect(report.checker).toBe('Grace Hopper');
  expect(report.summary).toMatchObject({ confirmed: 1, outdated: 1, speculative: 0 });
  for (const claim of report.claims) expect(report.article.text.slice(claim.start, claim.end)).toBe(claim.quote);
  for (const file of ['r.html', 'r.md', 'r.csv']) {
    const text = readFileSync(join(stet.folder, file), 'utf8');
    expect(text).toContain('Grace Hopper');
    expect(text).toContain('49 crowns');
  }
});

test('the evidence can be walked, opened beside the article and closed again', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await mark(page, /^Claim \d+ of \d+, undecided[^:]*: “A bed in a shared compartment/).click();
  await expect(page.getByRole('region', { name: 'Stet’s suggestion' })).toContainText('59 crowns');
  await page.keyboard.press('e');
  await page.keyboard.press('o');
  const later = page.getByRole('complementary', { name: 'Later article' });
  await expect(later).toContainText(/A bed in a shared compartment (?:will cost|still costs) 59 crowns/);
  await page.keyboard.press('Escape');
  await expect(later).toHaveCount(0);

  const panel = page.getByRole('complementary', { name: 'Claim', exact: true });
  await panel.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(panel.getByRole('button', { name: 'Outdated', exact: true })).toBeInViewport({ ratio: 1 });
  await expect(panel.getByText('Stet suggests')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('j');
  await expect.poll(() => panel.evaluate((element) => element.scrollTop)).toBe(0);
  await page.keyboard.press('k');

  const bed = /^Claim \d+ of \d+, (?:un)?(?:decided|confirmed): “A bed in a shared compartment/;
  const first = page.getByRole('region', { name: 'Evidence' }).getByRole('listitem').first();
  const does = first.getByRole('combobox', { name: 'What this passage does' });
  await expect(does).not.toHaveValue('supports');
  const found = await does.inputValue();
  await painted(page);
  await page.keyboard.press('1');
  const asked = page.getByRole('dialog', { name: 'Mark the claim as confirmed?' });
  await asked.getByRole('button', { name: 'It supports the claim' }).click();
  await giveName(page, 'Grace Hopper');
  await mark(page, bed).click();
  await expect(does).toHaveValue('supports');
  await expect(first.getByRole('button', { name: /Decides/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('u');
  await expect(mark(page, /^Claim \d+ of \d+, undecided[^:]*: “A bed in a shared compartment/)).toBeVisible();
  await expect(does).toHaveValue(found);
  await page.keyboard.press('d');
  await page.keyboard.press('m');
  await expect(does).toHaveValue('mentions');
  await does.selectOption('contradicts');
  await expect(does).toHaveValue('contradicts');
});

test('the list of claims opens by key, says how many there are of each, and leads through what it shows', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  const list = page.getByRole('listbox', { name: 'Claims' });
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(list).toBeFocused();
  const all = await page.getByRole('region', { name: 'Claim list' }).getByRole('status').textContent();

  const filter = page.getByRole('combobox', { name: 'Show' });
  const choice = await filter.getByRole('option', { name: /^With a suggestion/ }).textContent();
  const suggested = Number(/\((\d+)\)$/.exec(choice ?? '')?.[1]);
  await filter.selectOption('suggestion');
  await expect(list.getByRole('option')).toHaveCount(suggested);
  await expect(page.getByText(`${suggested} of ${all}`)).toBeVisible();
  await expect(page.locator('.page .claim.suggested[data-found="suggestion"]')).toHaveCount(suggested);

  // Verdicts lead on through what is listed, and the keyboard stays in the list.
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('suggestion');
  await list.focus();
  await page.keyboard.press('Home');
  const [first, second] = await list.getByRole('option').locator('.listed-quote').allTextContents();
  await expect(list.getByRole('option', { selected: true })).toContainText(first ?? '');
  await page.keyboard.press('4');
  await giveName(page, 'Grace');
  await expect(list.getByRole('option', { selected: true })).toContainText(second ?? '');
  await expect(page.getByRole('complementary', { name: 'Claim' })).toContainText(second ?? '');
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(claimInHand(page)).toBeFocused();

  // Without the list, `f` and `F` go from suggestion to suggestion.
  await page.getByRole('region', { name: 'Claim list' }).getByRole('button', { name: 'Close' }).click();
  await expect(list).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /undecided, with a suggestion/);
  const there = await claimInHand(page).getAttribute('aria-label');
  await page.keyboard.press('f');
  await expect(claimInHand(page)).not.toHaveAttribute('aria-label', there ?? '');
  await page.keyboard.press('Shift+F');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', there ?? '');
});

test('an editor marks a claim of their own, narrows it, removes it, and takes each step back', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  const total = async () => Number(((await page.getByText(/^0 of \d+ decided$/).textContent()) ?? '').split(' ')[2]);
  const before = await total();
  await selectWords(page, 'out of Varholm Central');
  await page.keyboard.press('m');
  await expect(page.getByText(`0 of ${before + 1} decided`)).toBeVisible();
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /out of Varholm Central/);
  await selectWords(page, 'Varholm Central');
  await page.keyboard.press('r');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /“Varholm Central”/);
  await page.keyboard.press('Delete');
  await expect(page.getByText(`0 of ${before} decided`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(mark(page, /“Varholm Central”/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(mark(page, /“out of Varholm Central”/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(`0 of ${before} decided`)).toBeVisible();

  // The same without the mouse.
  const bar = page.getByRole('toolbar', { name: 'Selected text' });
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await page.keyboard.press('m');
  await expect(bar.getByRole('button', { name: 'Mark as claim' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const sentence = await selected();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowRight');
  const chosen = await selected();
  expect(sentence).toContain(chosen);
  expect(chosen.split(' ').length).toBe(sentence.split(' ').length - 1);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`0 of ${before + 1} decided`)).toBeVisible();
  await expect(claimInHand(page)).toBeFocused();
  expect(await claimInHand(page).getAttribute('aria-label')).toContain(`“${chosen}”`);
  await page.keyboard.press('r');
  await expect(bar.getByRole('button', { name: /^Use as wording of claim/ })).toBeFocused();
  expect(await selected()).toBe(chosen);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(claimInHand(page)).toBeFocused();
  await page.keyboard.press('r');
  await expect(bar.getByRole('button', { name: /^Use as wording of claim/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  const wider = await selected();
  expect(wider.endsWith(` ${chosen}`)).toBe(true);
  await page.keyboard.press('Enter');
  const label = () => claimInHand(page).getAttribute('aria-label');
  await expect.poll(label).toContain(`“${wider}”`);
  await expect(claimInHand(page)).toBeFocused();
  await page.keyboard.press('u');
  await expect.poll(label).toContain(`“${chosen}”`);
});

test('undo reaches into the article where the edit was made', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await page.keyboard.press('1');
  await giveName(page, 'Grace');
  await expect(mark(page, /^Claim 1 of \d+, confirmed/)).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await openArticle(page, /^Norlane puts off/);
  await page.keyboard.press('u');
  await expect(page.getByRole('article', { name: MAIN_ARTICLE })).toBeVisible();
  await expect(mark(page, /^Claim 1 of \d+, undecided/)).toBeVisible();
});

test('a held key decides one claim, and quick presses none that was not on screen', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await page.keyboard.press('1');
  await giveName(page, 'Grace');
  await expect(page.getByText(/^1 of \d+ decided$/)).toBeVisible();
  await painted(page);
  // Playwright repeats a key that is pressed again before it is let go, as a keyboard does.
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('2');
  await page.keyboard.up('2');
  await expect(page.getByText(/^2 of \d+ decided$/)).toBeVisible();

  await painted(page);
  await page.evaluate(async () => {
    for (let times = 0; times < 20; times += 1) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true }));
      // What the press changed is in the page now, and not yet on screen.
      await null;
    }
  });
  await expect(page.getByText(/^3 of \d+ decided$/)).toBeVisible();
  await page.keyboard.down('j');
  await page.keyboard.down('j');
  await page.keyboard.up('j');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /^Claim 6 of/);

  // What was decided in quick succession is taken back and redone as one step.
  const undoRun = page.getByRole('button', { name: /^Undo last \d+ decisions/ });
  for (const key of ['4', '6', '8']) {
    await painted(page);
    await page.keyboard.press(key);
  }
  await expect(undoRun).toBeVisible();
  await expect(page.locator('.page .claim.aside')).toHaveCount(3);
  await page.keyboard.press('b');
  await expect(page.getByText(/^Undone: \d+ decisions in “A bed on the night train/)).toBeVisible();
  await expect(page.locator('.page .claim.aside')).toHaveCount(0);
  await expect(undoRun).toHaveCount(0);
  await painted(page);
  await page.keyboard.press('Shift+B');
  await expect(page.locator('.page .claim.aside')).toHaveCount(3);
  await expect(undoRun).toBeVisible();
});
