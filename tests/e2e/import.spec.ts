import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expectAxeClean } from './axe.ts';
import { mark, openArticle } from './desk-steps.ts';
import { tabTo } from './focus.ts';
import { expect, test } from './stet.ts';

const UNDATED = 'Harbour tram to open\n\nThe harbour tram of Lindmark will open with 12 stops.\n';
const PAGE = `<!doctype html><html><head><title>Lindmark tram opens</title>
<meta property="article:published_time" content="2019-07-02T08:00:00Z"><meta name="author" content="Edda Brandt"><meta property="og:site_name" content="The Lindmark Post">
<script>document.title = 'hijacked'; window.stolen = true</script></head>
<body><article><h1>Lindmark tram opens</h1><p>The harbour tram of Lindmark opened on Monday with 14 stops, the transport office said, two more than had been planned when the work began in the old port.</p>
<p><img src="https://tracker.example/pixel.png" onerror="window.stolen = true">Passengers queued for an hour, and the mayor rode in the first carriage with a class of pupils from the harbour school.</p></article></body></html>`;

test('a missing date stops the import and asks; a page’s own date is proposed and says where it was found', async ({
  stet,
}) => {
  const { page, folder } = stet;
  writeFileSync(join(folder, 'tram.txt'), UNDATED);
  writeFileSync(join(folder, 'opens.html'), PAGE);
  await stet.answerOpenDialog([join(folder, 'tram.txt'), join(folder, 'opens.html')]);
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: /^Import (an article|articles)$/ });
  const dates = dialog.getByRole('textbox', { name: 'Published' });
  await expect(dates).toHaveCount(2);
  await expect(dates.nth(1)).toHaveValue('2019-07-02');
  await expect(dialog).toContainText(/page’s metadata/);
  await dates.nth(0).fill('2018-05');
  await expect(dialog).toContainText('May 2018');
  await dialog.getByRole('button', { name: 'Import 2 articles' }).click();
  await openArticle(page, 'Harbour tram to open');
  await mark(page, /with 12 stops/).click();
  await expect(page.getByRole('region', { name: 'Stet’s suggestion' })).toContainText(/14 stops/, { timeout: 200_000 });
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
});

test('files that cannot become articles are named with the reason, and nothing is stored', async ({ stet }) => {
  const { page, folder } = stet;
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'scan.txt'), Buffer.from('%PDF-1.7\n\0\0\0'));
  await stet.answerOpenDialog([join(folder, 'empty.txt'), join(folder, 'scan.txt'), join(folder, 'gone.txt')]);
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: /^Import (an article|articles)$/ });
  for (const name of ['empty.txt', 'scan.txt', 'gone.txt']) await expect(dialog).toContainText(`${name}”`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Load the sample articles' })).toBeVisible();
});

test('files dropped on the window are read', async ({ stet }) => {
  const { page } = stet;
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '2018-05-07-tram.txt', { type: 'text/plain' }));
    const target = document.querySelector('main') as HTMLElement;
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, UNDATED);
  const dialog = page.getByRole('dialog', { name: /^Import (an article|articles)$/ });
  await expect(dialog.getByRole('textbox', { name: 'Published' })).toHaveValue('2018-05-07');
  await dialog.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('button', { name: 'Harbour tram to open', exact: true })).toBeVisible();
});

test('pasted text becomes an article once it has a date', async ({ stet }) => {
  const { page } = stet;
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('textbox').fill(UNDATED);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Read|Continue|Next|Paste)/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Import (an article|articles)$/ });
  await dialog.getByRole('textbox', { name: 'Published' }).fill('2018-05-07');
  await dialog.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('button', { name: 'Harbour tram to open', exact: true })).toBeVisible();
});

test('the menu opens the same places as the keys', async ({ stet }) => {
  await expect(stet.page.getByRole('button', { name: 'All shortcuts' })).toBeVisible();
  await stet.chooseMenuItem('Keyboard Shortcuts');
  await expect(stet.page.getByRole('dialog')).toContainText('Next claim');
});

test('the menu checks the workspace and restores a backup into a new file', async ({ stet }) => {
  const { page, folder } = stet;
  const backup = join(folder, 'workspace.backups', 'workspace 2026-01-02T03-04-05Z.stet');
  mkdirSync(dirname(backup));
  const db = new Database(join(folder, 'workspace.stet'), { readonly: true });
  db.prepare('VACUUM INTO ?').run(backup);
  db.close();

  await stet.chooseMenuItem('Check Workspace');
  const check = page.getByRole('dialog', { name: 'Check the workspace' });
  await expect(check.getByRole('status')).toHaveText('The workspace is sound: 0 articles, 0 verdicts.');
  await expect(check.getByText('Every decision is as it was recorded: 0 entries in the ledger.')).toBeVisible();
  await expectAxeClean(page, 'check the workspace');
  await page.keyboard.press('Escape');
  await expect(check).toBeHidden();

  await stet.chooseMenuItem('Restore…');
  const restore = page.getByRole('dialog', { name: 'Restore a backup' });
  const button = restore.getByRole('button', { name: /^Restore the backup of 2 January 2026/ });
  await expect(restore.getByRole('row', { name: /2 January 2026/ })).toContainText('0 articles, 0 verdicts');
  await expectAxeClean(page, 'restore a backup');
  const restored = join(folder, 'restored.stet');
  await stet.answerSaveDialog(restored);
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(restore.getByRole('status')).toContainText(`Restored 0 articles, 0 verdicts to ${restored}`);
  await expect(restore.getByRole('button', { name: 'Open in a new window' })).toBeVisible();
  expect(existsSync(restored)).toBe(true);
  await stet.answerSaveDialog(restored);
  await button.click();
  await expect(restore.getByRole('alert')).toHaveText(/“restored\.stet” already exists/);
});

test('what was read for a page that has ended waits no longer', async ({ stet }) => {
  const { page } = stet;
  const call = (name: string, input: unknown) =>
    page.evaluate(
      ([called, given]) =>
        (window as unknown as { stet(name: unknown, input: unknown): Promise<unknown> }).stet(called, given),
      [name, input] as const,
    ) as Promise<{ ok: boolean; value?: { draftId: string }; failure?: { code: string } }>;
  const accept = (draftId: string) =>
    call('import.accept', {
      drafts: [
        { draftId, description: { title: 'T', byline: null, outlet: null, sourceUrl: null, publishedOn: '2020' } },
      ],
    });
  const paste = async (words: string) =>
    (await call('import.paste', { text: `Tram\n\n${words}` })).value?.draftId as string;
  const left = await paste('The tram opened in May 2019.');
  await page.reload();
  await page.getByRole('main').waitFor();
  expect(await accept(left)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(await accept(await paste('The ferry opened in May 2019.'))).toMatchObject({ ok: true });
});
