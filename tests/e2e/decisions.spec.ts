import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgedPairSchema } from '../../shared/judged-pair.ts';
import { giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

test('decisions are saved only once the editor allows it, without anything that says where they come from', async ({
  stet,
}) => {
  const { page } = stet;
  await openArticle(page, /^A bed on the night train/);
  await mark(page, /“A bed in a shared compartment/).click();
  await page.keyboard.press('2');
  await giveName(page, 'Grace Hopper');
  await expect(mark(page, /^Claim \d+ of \d+, outdated: “A bed in a shared compartment/)).toBeVisible();

  const file = join(stet.folder, 'decisions.jsonl');
  await page.getByRole('button', { name: 'Settings' }).click();
  const section = page.getByRole('region', { name: 'Decisions for evaluation' });
  const allow = section.getByRole('switch', { name: 'Allow my decisions to be saved to a file' });
  const save = section.getByRole('button', { name: 'Save decisions to a file…' });
  await expect(allow).not.toBeChecked();
  await expect(save).toBeDisabled();
  const refused = await page.evaluate(() => window.stet('decisions.save', {}));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'switched-off' } });

  await allow.focus();
  await page.keyboard.press('Space');
  await expect(allow).toBeChecked();
  await stet.answerSaveDialog(null);
  await save.click();
  await expect(save).toBeEnabled();
  await expect(section.getByRole('status')).toBeEmpty();
  expect(readdirSync(stet.folder)).not.toContain('decisions.jsonl');

  await stet.answerSaveDialog(file);
  await save.click();
  await expect(section.getByRole('status')).toContainText(
    /^Saved \d+ pairs? of claim and passage as .*decisions\.jsonl\./,
  );
  const text = readFileSync(file, 'utf8');
  const pairs = text
    .trimEnd()
    .split('\n')
    .map((line) => judgedPairSchema.parse(JSON.parse(line)));
  expect(pairs.map(({ evidence }) => evidence).join('\n')).toContain('59 crowns');
  for (const { label, claim } of pairs)
    expect([label, claim]).toEqual(['outdated', expect.stringContaining('A bed in a shared compartment')]);
  for (const words of ['Grace', 'A bed on the night train', '.example', '2018', '2019', '.txt'])
    expect(text).not.toContain(words);

  await stet.restart();
  await stet.page.getByRole('button', { name: 'Settings' }).click();
  const again = stet.page.getByRole('switch', { name: 'Allow my decisions to be saved to a file' });
  await expect(again).toBeChecked();
  await again.click();
  await expect(stet.page.getByRole('button', { name: 'Save decisions to a file…' })).toBeDisabled();
  expect(existsSync(file)).toBe(true);
});
