import Papa from 'papaparse';
import { dateField } from '../printed-dates.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { type ArchiveItem, DRAFT, EMPTY, PAGE } from './archive-item.ts';
import { openPacked } from './packed-archive.ts';
import { escapedHtml } from './plain-as-html.ts';
import { foundLine } from './record-fields.ts';

const field = (name: string) => `the export’s posts.csv, column ${name}`;

/** Whether a ZIP file is an export of Substack, by the names in it. */
export function isSubstack(names: readonly string[]): boolean {
  return names.some((name) => /(?:^|\/)posts\.csv$/.test(name)) && names.some((name) => POST.test(name));
}

const POST = /(?:^|\/)posts\/[^/]{1,300}\.html$/;

/**
 * Reads an export of Substack: what `posts.csv` lists as published, each with its text in `posts/`. Substack gives no
 * author and no name of the publication.
 * @throws Failure naming the file where it is damaged, cut off or locked.
 */
export async function* substackItems(named: string, path: string): AsyncGenerator<ArchiveItem> {
  const zip = await openPacked(named, path);
  try {
    const table = zip.names.find((name) => /(?:^|\/)posts\.csv$/.test(name)) ?? '';
    const listed = Papa.parse<Record<string, string>>(await textIn(zip, table), { header: true, skipEmptyLines: true });
    const folder = table.replace(/posts\.csv$/, 'posts/');
    for (const row of listed.data) yield await post(zip, folder, row);
  } finally {
    zip.close();
  }
}

async function post(zip: ZipArchive, folder: string, row: Readonly<Record<string, string>>): Promise<ArchiveItem> {
  const { post_id: id = '', title = '', subtitle = '', post_date: date = '', type = '' } = row;
  if (type === 'page') return PAGE;
  if (row.is_published?.toLowerCase() !== 'true') return DRAFT;
  const html = await textIn(zip, `${folder}${id}.html`);
  if (html.trim() === '') return EMPTY;
  return {
    kind: 'article',
    name: id.replace(/^\d+\./, '') || title,
    title: foundLine(title, field('title')),
    byline: null,
    outlet: null,
    sourceUrl: null,
    dates: dateField(date, field('post_date')),
    body: subtitle.trim() === '' ? html : `<p>${escapedHtml(subtitle)}</p>\n${html}`,
    notes: [],
  };
}

async function textIn(zip: ZipArchive, name: string): Promise<string> {
  return new TextDecoder().decode((await zip.read(name)) ?? new Uint8Array());
}
