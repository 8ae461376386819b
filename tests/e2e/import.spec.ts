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

test('of an archive each article is a line; what all have in common is typed once, and Escape drops nothing unasked', async ({
  stet,
}) => {
  const { page, folder } = stet;
  const row = (title: string, date: string, status = 'published') =>
    `${title},${date},"The ${title.toLowerCase()} of Lindmark opened with 12 stops, the office said.",${status}`;
  const rows = [row('Tram', '2019-05-06'), row('Ferry', ''), row('Bridge', '04/03/2015'), row('Secret', '', 'draft')];
  writeFileSync(join(folder, 'courier.csv'), ['title,date,text,status', ...rows].join('\n'));
  await stet.answerOpenDialog([join(folder, 'courier.csv')]);
  await page.keyboard.press('i');
  const sheet = page.getByRole('dialog', { name: 'Import articles' });
  const line = (title: string) => sheet.getByRole('listitem').filter({ hasText: title });
  await expect(sheet.getByRole('note')).toContainText('holds 3 articles. Left out: 1 draft.');
  await expect(sheet.getByRole('listitem')).toHaveCount(3);
  await expect(line('Ferry')).toContainText('date or title missing');
  await expectAxeClean(page, 'the import sheet');

  // What was found to be possible in two orders is asked, and the answer holds for what is typed.
  await line('Bridge').getByRole('button', { name: 'Look at “Bridge”' }).click();
  await line('Bridge')
    .getByRole('button', { name: /^2015-04-03 from .*month first/ })
    .click();
  await expect(line('Bridge').getByRole('textbox', { name: 'Published' })).toHaveValue('2015-04-03');
  const ferry = line('Ferry').getByRole('textbox', { name: '“Ferry” published' });
  await ferry.fill('05/06/2019');
  await expect(ferry).toHaveValue('6 May 2019');
  await line('Ferry').getByRole('button', { name: '5 June 2019 instead' }).click();
  await expect(ferry).toHaveValue('5 June 2019');
  await ferry.fill('');
  await ferry.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Import 2 articles' })).toBeFocused();

  await sheet.getByRole('textbox', { name: 'Outlet of all' }).fill('The Lindmark Courier');
  await sheet.getByRole('textbox', { name: 'Date of all' }).fill('2019-05-07');
  await sheet.getByRole('button', { name: 'Fill in where missing' }).click();
  await expect(ferry).toHaveValue('2019-05-07');
  await expect(line('Tram')).toContainText('2019-05-06');

  await page.keyboard.press('Escape');
  const asks = page.getByRole('dialog', { name: 'Discard this import?' });
  await expect(asks).toContainText('3 articles have been read but not imported');
  await asks.getByRole('button', { name: /^Keep/ }).click();
  await expect(asks).toBeHidden();
  await sheet.getByRole('button', { name: 'Import 3 articles' }).click();
  await expect(page.getByRole('button', { name: 'Ferry', exact: true })).toBeVisible();
  await expect(page.getByText('The Lindmark Courier')).toHaveCount(3);
});

test('files dropped on the window are read: an article, and a report on it, which says first what comes in', async ({
  stet,
}) => {
  const { page } = stet;
  const drop = (name: string, content: string) =>
    page.evaluate(
      ([fileName, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], fileName, { type: 'text/plain' }));
        const target = document.querySelector('main') as HTMLElement;
        for (const type of ['dragenter', 'dragover', 'drop'])
          target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [name, content] as const,
    );
  await drop('2018-05-07-tram.txt', UNDATED);
  const dialog = page.getByRole('dialog', { name: /^Import (an article|articles)$/ });
  await expect(dialog.getByRole('textbox', { name: 'Published' })).toHaveValue('2018-05-07');
  await dialog.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(page.getByRole('button', { name: 'Harbour tram to open', exact: true })).toBeVisible();
  const selector = { type: 'TextQuoteSelector', exact: 'The harbour tram of Lindmark will open with 12 stops' };
  const annotation = {
    type: 'Annotation',
    created: '2024-03-01T09:00:00Z',
    creator: { name: 'Bo Ek' },
    bodyValue: 'Who says 12?',
    target: { source: 'https://example.org/tram', selector },
  };
  await drop('notes.jsonld', JSON.stringify(annotation));
  const sheet = page.getByRole('dialog', { name: 'Import a report' });
  await expect(sheet).toContainText('“notes.jsonld” holds web annotations on Harbour tram to open, 7 May 2018.');
  await expectAxeClean(page, 'the sheet of a report');
  await expect(sheet.getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  const told = page.getByText(/^Imported from “notes\.jsonld”: .*1 note/).waitFor();
  await page.keyboard.press('Enter');
  await told;
  await expect(page.getByRole('region', { name: 'Article under review' })).toBeVisible();
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
