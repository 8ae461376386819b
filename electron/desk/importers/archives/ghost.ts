import type { Found } from '../../../../shared/article.ts';
import type { PartialDate } from '../../../../shared/dates.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import { type ArchiveItem, DRAFT, EMPTY, PAGE } from './archive-item.ts';
import { fieldsOf, jsonValues, wordsOf } from './json-values.ts';
import { plainAsHtml } from './plain-as-html.ts';
import { foundLine } from './record-fields.ts';
import { textChunks } from './text-chunks.ts';

/** Every row of every table; older exports have no `db` around them. */
const ROWS = ['$.db.*.data.*.*', '$.data.*.*'];
const PUBLISHED = new Set(['published', 'sent']);
const field = (name: string) => `the export’s field ${name}`;

interface Row {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/**
 * Reads a Ghost export (JSON) post by post. Published posts, and those that were sent as newsletters, are articles.
 * Authors stand behind the posts in the file, so that it is gone through twice.
 * @throws Failure as {@link jsonValues}.
 */
export async function* ghostItems(named: string, path: string): AsyncGenerator<ArchiveItem> {
  const users = new Map<string, string>();
  const authors = new Map<string, { readonly user: string; readonly order: number }[]>();
  let outlet: Found<string> | null = null;
  for await (const { table, row } of rows(named, path)) {
    const [post, user] = [wordsOf(row.post_id), wordsOf(row.author_id)];
    if (table === 'users') users.set(wordsOf(row.id), wordsOf(row.name));
    if (table === 'settings' && row.key === 'title') outlet = foundLine(wordsOf(row.value), 'the export’s site title');
    if (table === 'posts_authors')
      authors.set(post, [...(authors.get(post) ?? []).slice(0, 9), { user, order: Number(row.sort_order) || 0 }]);
  }
  const bylineOf = (row: Row['row']) => {
    const named = (authors.get(wordsOf(row.id)) ?? []).toSorted((a, b) => a.order - b.order);
    const ids = named.length > 0 ? named.map(({ user }) => user) : [wordsOf(row.author_id)];
    const names = ids.flatMap((id) => users.get(id) || []);
    return foundLine(names.join(', '), 'the export’s authors');
  };
  for await (const { table, row } of rows(named, path)) if (table === 'posts') yield post(row, bylineOf(row), outlet);
}

async function* rows(named: string, path: string): AsyncGenerator<Row> {
  for await (const { keys, value } of jsonValues(named, textChunks(named, path), ROWS))
    yield { table: String(keys.at(-2) ?? ''), row: fieldsOf(value) };
}

function post(row: Row['row'], byline: Found<string> | null, outlet: Found<string> | null): ArchiveItem {
  if (row.type === 'page' || row.page === 1 || row.page === true) return PAGE;
  if (!PUBLISHED.has(wordsOf(row.status))) return DRAFT;
  const html = wordsOf(row.html);
  const body = html.trim() === '' ? plainAsHtml(wordsOf(row.plaintext)) : html;
  if (body.trim() === '') return EMPTY;
  return {
    kind: 'article',
    name: wordsOf(row.slug) || wordsOf(row.title),
    title: foundLine(wordsOf(row.title), field('title')),
    byline,
    outlet,
    sourceUrl: foundLine(webAddress(wordsOf(row.canonical_url)) ?? '', field('canonical_url')),
    dates: distinctDates([
      ...day(row.published_at, field('published_at')),
      ...day(row.updated_at, `${field('updated_at')}, as the day it was changed`),
    ]),
    body,
    notes: [],
  };
}

/** Ghost writes ISO 8601, and wrote milliseconds in its first versions. */
function day(value: unknown, where: string): Found<PartialDate>[] {
  const isInstant = typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8e15;
  return dateField(isInstant ? new Date(value).toISOString() : wordsOf(value), where);
}
