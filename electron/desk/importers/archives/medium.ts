import type { Found } from '../../../../shared/article.ts';
import { Failure } from '../../../../shared/failure.ts';
import { webAddress } from '../described-fields.ts';
import { plainPage } from '../page-tree.ts';
import { dateField } from '../printed-dates.ts';
import { type ArchiveItem, DRAFT, EMPTY } from './archive-item.ts';
import { openPacked } from './packed-archive.ts';
import { escapedHtml } from './plain-as-html.ts';
import { foundLine } from './record-fields.ts';

const POST = /(?:^|\/)posts\/([^/]{1,300})\.html$/;
const OUTLET: Found<string> = { value: 'Medium', where: 'the kind of export' };

/** Whether a ZIP file is an export of Medium, by the names in it. */
export function isMedium(names: readonly string[]): boolean {
  return names.some((name) => /(?:^|\/)posts\/(?:draft|\d{4}-\d{2}-\d{2})_[^/]{1,300}\.html$/.test(name));
}

/**
 * Reads an export of Medium: each page in `posts/` is an article (h-entry); those named as drafts are left out.
 * @throws Failure naming the file where it is damaged, cut off or locked.
 */
export async function* mediumItems(named: string, path: string): AsyncGenerator<ArchiveItem> {
  const zip = await openPacked(named, path);
  try {
    for (const name of zip.names) {
      const stem = POST.exec(name)?.[1];
      if (stem === undefined) continue;
      if (stem.startsWith('draft_')) yield DRAFT;
      else yield post(stem, new TextDecoder().decode((await zip.read(name)) ?? new Uint8Array()));
    }
  } finally {
    zip.close();
  }
}

function post(stem: string, html: string): ArchiveItem {
  const page = pageOf(stem, html);
  const body = page?.querySelector('[data-field="body"], .e-content');
  if (!page || !body) return EMPTY;
  const said = (selector: string) => page.querySelector(selector)?.textContent ?? '';
  const subtitle = said('[data-field="subtitle"], .p-summary');
  const address = webAddress(page.querySelector('a.p-canonical')?.getAttribute('href') ?? '');
  const time = page.querySelector('time.dt-published')?.getAttribute('datetime') ?? '';
  const dated = dateField(time, 'the page’s date (dt-published)');
  return {
    kind: 'article',
    name: stem.replace(/^\d{4}-\d{2}-\d{2}_/, '').replace(/(?<!-)-+[0-9a-f]{8,12}$/, ''),
    title: foundLine(said('.p-name') || said('title'), 'the page’s headline (p-name)'),
    byline: foundLine(said('.p-author'), 'the page’s author (p-author)'),
    outlet: OUTLET,
    sourceUrl: foundLine(address ?? '', 'the page’s canonical address (p-canonical)'),
    dates: dated.length > 0 ? dated : dateField(stem.slice(0, 10), 'the file’s name'),
    body: withSubtitle([...body.childNodes].join(''), subtitle),
    notes: [],
  };
}

/** A page that cannot be parsed is one without text; the entry says so, the others go on. */
function pageOf(stem: string, html: string): Document | null {
  try {
    return plainPage(`“${stem}.html”`, html);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** The subtitle stands in the text as well, unless it was written for lists alone. */
function withSubtitle(html: string, subtitle: string): string {
  const line = subtitle.trim();
  return line === '' || html.includes(line.slice(0, 40)) || line.endsWith('…')
    ? html
    : `<p>${escapedHtml(line)}</p>\n${html}`;
}
