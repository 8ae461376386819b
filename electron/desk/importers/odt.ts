import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { articleOfPieces } from './article-of-pieces.ts';
import { commentsLeftOut } from './comments-left-out.ts';
import { fromProperties } from './core-properties.ts';
import { notePieces } from './note-pieces.ts';
import { readOpenText } from './odt-text.ts';
import type { SourceFile } from './source.ts';
import { markedByStyle } from './styled-piece.ts';
import { lockedFile } from './unreadable.ts';
import { childOf, childrenOf, descendantsOf, parseXml, textIn, type XmlElement } from './xml-tree.ts';
import { openZip } from './zip-archive.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OASIS}:office:1.0`]: 'office',
  [`${OASIS}:text:1.0`]: 'text',
  [`${OASIS}:table:1.0`]: 'table',
  [`${OASIS}:style:1.0`]: 'style',
  [`${OASIS}:drawing:1.0`]: 'draw',
  [`${OASIS}:meta:1.0`]: 'meta',
  [`${OASIS}:manifest:1.0`]: 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/**
 * Reads an OpenDocument text (LibreOffice Writer and others) as {@link importDocx} reads a Word document. Macros, pictures
 * and embedded objects are never opened.
 * @throws Failure `unreadable-file`, `file-too-large` or `no-article-text`.
 */
export async function importOdt({ fileName, named, bytes, tracked }: SourceFile): Promise<Document> {
  const zip = await openZip(named, bytes);
  const part = async (name: string) => {
    const content = await zip.read(name);
    return content === null ? undefined : parseXml(named, new TextDecoder().decode(content), PREFIXES);
  };
  if (descendantsOf(await part('META-INF/manifest.xml'), 'manifest:encryption-data').length > 0)
    throw lockedFile(named);
  const content = await part('content.xml');
  const body = childOf(content, 'office:body');
  if (body === undefined)
    throw new Failure('unreadable-file', `${named} cannot be read: the text of the document is missing in it.`);
  const text = readOpenText(body, styleNames(content, await part('styles.xml')), tracked);
  const { marked, pieces } = markedByStyle(text.pieces);
  const meta = childOf(await part('meta.xml'), 'office:meta');
  const document = articleOfPieces({
    format: 'odt',
    fileName,
    pieces: [...pieces, ...notePieces(text.notes)],
    stated: {
      marked,
      properties: fromProperties({
        title: textIn(childOf(meta, 'dc:title')),
        creator: textIn(childOf(meta, 'meta:initial-creator')) || textIn(childOf(meta, 'dc:creator')),
        created: textIn(childOf(meta, 'meta:creation-date')),
        modified: textIn(childOf(meta, 'dc:date')),
      }),
    },
    notes: commentsLeftOut(text.comments),
  });
  return { ...document, tracked: text.changes === 0 ? null : { changes: text.changes, text: tracked } };
}

/** Styles that the program made by itself (`P1`) go by the name of the one that they are based on. */
function styleNames(...roots: readonly (XmlElement | undefined)[]): (name: string) => string {
  const parents = new Map<string, string>();
  for (const root of roots) {
    for (const style of childrenOf(childOf(root, 'office:automatic-styles'), 'style:style')) {
      const parent = style.attributes['style:parent-style-name'];
      if (parent !== undefined) parents.set(style.attributes['style:name'] ?? '', parent);
    }
  }
  return (name) =>
    (parents.get(name) ?? name)
      .replace(/_([0-9a-f]{2})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .toLowerCase();
}
