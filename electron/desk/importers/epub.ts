import { posix } from 'node:path';
import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { articleOfPieces } from './article-of-pieces.ts';
import type { Piece } from './canonical-text.ts';
import { fromProperties, OF_MAKING } from './core-properties.ts';
import { shownPieces } from './html.ts';
import { MAX_TEXT_LENGTH } from './longest-text.ts';
import { dateField } from './printed-dates.ts';
import type { SourceFile } from './source.ts';
import { childOf, childrenOf, descendantsOf, parseXml, textIn } from './xml-tree.ts';
import { openZip } from './zip-archive.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
  'http://www.idpf.org/2007/opf': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
};

/**
 * Reads an EPUB (EPUB 3.3 and 2.0.1): the chapters of its spine one after the other. Scripts, pictures and fonts are not
 * opened; its table of contents is no part of the text.
 * @throws Failure `unreadable-file` for one that is protected or damaged; `file-too-large`; `no-article-text`.
 */
export async function importEpub({ fileName, named, bytes }: SourceFile): Promise<Document> {
  const zip = await openZip(named, bytes);
  const text = async (name: string) => {
    const content = await zip.read(name);
    return content === null ? null : new TextDecoder().decode(content);
  };
  const part = async (name: string) => {
    const content = await text(name);
    return content === null ? undefined : parseXml(named, content, PREFIXES);
  };
  const container = await part('META-INF/container.xml');
  const path = descendantsOf(container, 'rootfile')[0]?.attributes['full-path'];
  const book = path === undefined ? undefined : await part(path);
  if (path === undefined || book === undefined)
    throw new Failure('unreadable-file', `${named} cannot be read: the description of the book is missing in it.`);
  const items = new Map(childrenOf(childOf(book, 'manifest'), 'item').map((item) => [item.attributes.id, item]));
  const chapters = childrenOf(childOf(book, 'spine'), 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '');
    const isText = /xhtml|html/.test(item?.attributes['media-type'] ?? '');
    const isContents = item?.attributes.properties?.split(' ').includes('nav') ?? false;
    if (item === undefined || !isText || isContents || attributes.linear === 'no') return [];
    return [posix.join(posix.dirname(path), decoded(item.attributes.href ?? ''))];
  });
  const locked = descendantsOf(await part('META-INF/encryption.xml'), 'enc:CipherReference').map(({ attributes }) =>
    decoded(attributes.URI ?? ''),
  );
  if (chapters.some((chapter) => locked.includes(chapter)))
    throw new Failure('unreadable-file', `${named} cannot be read: the book is protected against copying.`);
  const pieces: Piece[] = [];
  let length = 0;
  for (const chapter of chapters) {
    const page = await text(chapter);
    if (page === null) throw new Failure('unreadable-file', `${named} cannot be read: a chapter is missing in it.`);
    const shown = shownPieces({ fileName: chapter, named, text: page });
    length += shown.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > MAX_TEXT_LENGTH) throw new Failure('file-too-large', `${named} is too long for one article.`);
    pieces.push(...shown);
  }
  const metadata = childOf(book, 'metadata');
  const said = (name: string) => textIn(descendantsOf(metadata, name)[0]);
  const properties = fromProperties({
    title: said('dc:title'),
    creator: said('dc:creator'),
    publisher: said('dc:publisher'),
  });
  const where = 'the book’s own description';
  const changed = descendantsOf(metadata, 'meta').find(({ attributes }) => attributes.property === 'dcterms:modified');
  // Programs that make books put the instant of the making where the day of publication belongs.
  const isOfMaking = said('dc:date') !== '' && said('dc:date') === textIn(changed);
  const dates = dateField(said('dc:date'), isOfMaking ? `${where}, ${OF_MAKING}` : where);
  const found = (value: { value: string } | null | undefined) => (value ? { value: value.value, where } : null);
  return articleOfPieces({
    format: 'epub',
    fileName,
    pieces,
    stated: {
      marked: {
        title: found(properties.title),
        byline: found(properties.byline),
        dates: isOfMaking ? [] : dates,
      },
      properties: { outlet: found(properties.outlet), dates: isOfMaking ? dates : [] },
    },
    notes: [],
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
