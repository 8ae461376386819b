import type { Document } from '../../../../shared/article.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { ArchiveEntry } from '../archives/archive-item.ts';
import { entryDocument, entryFile } from '../archives/entry-document.ts';
import { fieldsOf, wordsOf } from '../archives/json-values.ts';
import { plainAsHtml } from '../archives/plain-as-html.ts';
import { foundLine } from '../archives/record-fields.ts';
import { nameIn } from '../byline.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import type { Source } from '../source.ts';
import { damagedFile } from '../unreadable.ts';
import { notThatFormat } from './not-that-format.ts';

type Fields = Readonly<Record<string, unknown>>;
const field = (name: string) => `the file’s field ${name}`;

/**
 * Reads an article in ninjs (IPTC, versions 1 to 3): its fields stand in lower case, with underscores or with capitals
 * inside, by the version.
 * @throws Failure `unreadable-file` or `no-article-text`, naming the file.
 */
export function importNinjs({ named, text }: Source): Document {
  const entry = ninjsEntry(named, parsed(named, text));
  return { ...entryDocument(entry, entryFile(entry), named), format: 'ninjs' };
}

function parsed(named: string, text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damagedFile(named, error);
  }
  const fields = Object.entries(fieldsOf(value)).map(
    ([name, content]) => [name.replaceAll('_', '').toLowerCase(), content] as const,
  );
  if (!fields.some(([name]) => name === 'uri')) throw notThatFormat(named, 'ninjs');
  return Object.fromEntries(fields);
}

function ninjsEntry(named: string, item: Fields): ArchiveEntry {
  const headline = wordsOf(item.headline) || mainOf(item.headlines) || wordsOf(item.title) || mainOf(item.titles);
  const by = wordsOf(item.byline) || wordsOf(item.by);
  const html = wordsOf(item.bodyxhtml) || wordsOf(item.bodyhtml) || bodyIn(item.bodies, /html/);
  const plain = wordsOf(item.bodytext) || bodyIn(item.bodies, /^(?:text\/plain)?$/);
  const body = html.trim() === '' ? plainAsHtml(plain) : html;
  if (body.trim() === '')
    throw new Failure('no-article-text', `${named} holds no text that could be an article: its body is empty.`);
  const sources = [item.infosource, item.infosources].flatMap((list) => (Array.isArray(list) ? list : []));
  const provider = wordsOf(fieldsOf(item.provider).name) || wordsOf(fieldsOf(sources[0]).name);
  const holder = wordsOf(item.copyrightholder) || wordsOf(fieldsOf(item.copyrightholder).name);
  const address = webAddress(wordsOf(item.webpageurl)) ?? webAddress(wordsOf(item.uri));
  const status = wordsOf(item.pubstatus);
  const day = (name: string, changed = '') => dateField(wordsOf(item[name]), `${field(name)}${changed}`);
  return {
    kind: 'article',
    name: headline,
    title: foundLine(headline, field('headline')),
    byline: foundLine(nameIn(by) ?? by, field('byline')),
    outlet: foundLine(holder, field('copyrightholder')) ?? foundLine(provider, field('infosource')),
    sourceUrl: foundLine(address ?? '', field('uri')),
    dates: distinctDates([
      ...day('embargoed'),
      ...day('firstcreated'),
      ...day('contentcreated'),
      ...day('versioncreated', ', as the day it was changed'),
    ]),
    body,
    notes: /^(?:canceled|withheld)$/.test(status) ? [`The file says that it is ${status}.`] : [],
  };
}

/** Of a list by roles the main value, else the first. */
function mainOf(list: unknown): string {
  const all = Array.isArray(list) ? list.map(fieldsOf) : [];
  return wordsOf((all.find(({ role }) => role === 'main') ?? all[0])?.value);
}

function bodyIn(list: unknown, type: RegExp): string {
  const all = Array.isArray(list) ? list.map(fieldsOf) : [];
  const fits = all.find((body) => type.test(wordsOf(body.contenttype ?? body.contentType)));
  return wordsOf(fits?.value);
}
