import type { Found } from '../../../../shared/article.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import { type ArchiveItem, EMPTY } from './archive-item.ts';
import { fieldsOf, jsonValues, wordsOf } from './json-values.ts';
import { plainAsHtml } from './plain-as-html.ts';
import { foundLine } from './record-fields.ts';

const field = (name: string) => `the feed’s field ${name}`;

/** Reads a saved JSON Feed (1.0 and 1.1) entry by entry. @throws Failure as {@link jsonValues}. */
export async function* jsonFeedItems(named: string, chunks: AsyncIterable<string>): AsyncGenerator<ArchiveItem> {
  let outlet: Found<string> | null = null;
  for await (const { keys, value } of jsonValues(named, chunks, ['$.title', '$.items.*'])) {
    if (keys.at(-1) === 'title') outlet = foundLine(wordsOf(value), 'the feed’s title');
    else yield entry(fieldsOf(value), outlet);
  }
}

function entry(item: Readonly<Record<string, unknown>>, outlet: Found<string> | null): ArchiveItem {
  const html = wordsOf(item.content_html);
  const full = html.trim() === '' ? plainAsHtml(wordsOf(item.content_text)) : html;
  const body = full.trim() === '' ? plainAsHtml(wordsOf(item.summary)) : full;
  if (body.trim() === '') return EMPTY;
  const people = Array.isArray(item.authors) ? item.authors : [item.author];
  const names = people.slice(0, 6).flatMap((person) => wordsOf(fieldsOf(person).name) || []);
  const address = webAddress(wordsOf(item.url));
  return {
    kind: 'article',
    name: wordsOf(item.title),
    title: foundLine(wordsOf(item.title), field('title')),
    byline: foundLine(names.join(', '), field(Array.isArray(item.authors) ? 'authors' : 'author')),
    outlet,
    sourceUrl: foundLine(address ?? '', field('url')),
    dates: distinctDates([
      ...dateField(wordsOf(item.date_published), field('date_published')),
      ...dateField(wordsOf(item.date_modified), `${field('date_modified')}, as the day it was changed`),
    ]),
    body,
    notes:
      full.trim() === '' ? ['The feed holds a summary of this article only; the article itself may say more.'] : [],
  };
}
