import { posix } from 'node:path';
import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { articleOfPieces } from './article-of-pieces.ts';
import type { Piece } from './canonical-text.ts';
import { commentsLeftOut } from './comments-left-out.ts';
import { fromProperties } from './core-properties.ts';
import { readStyles } from './docx-styles.ts';
import { readWordText } from './docx-text.ts';
import { notePieces } from './note-pieces.ts';
import type { SourceFile } from './source.ts';
import { markedByStyle } from './styled-piece.ts';
import { childOf, childrenOf, parseXml, textIn, type XmlElement } from './xml-tree.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PREFIXES: Readonly<Record<string, string>> = {
  [WORD]: 'w',
  // ISO 29500 strict.
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
};

/**
 * Reads a Word document (ECMA-376, WordprocessingML): headings, lists, tables by rows, text boxes below their paragraph,
 * foot- and endnotes at the end. Tracked changes are read as accepted, or as never made, as the editor asks; comments,
 * hidden text, headers and footers are not part of the text, and what of it was there is said. Macros, pictures and
 * embedded files are never opened.
 * @throws Failure `unreadable-file`, `file-too-large` or `no-article-text`.
 */
export async function importDocx({ fileName, named, bytes, tracked }: SourceFile): Promise<Document> {
  const zip = await openZip(named, bytes);
  const part = (name: string | undefined) => xmlPart(named, zip, name);
  const ofPackage = await relatedTo('', named, zip);
  const main = ofPackage('officeDocument') ?? 'word/document.xml';
  const document = await part(main);
  const body = childOf(document, 'w:body');
  if (body === undefined)
    throw new Failure('unreadable-file', `${named} cannot be read: the text of the document is missing in it.`);
  const ofText = await relatedTo(main, named, zip);
  const styleOf = readStyles(await part(ofText('styles')));
  const text = readWordText(body, styleOf, tracked);
  const footnotes = await part(ofText('footnotes'));
  const endnotes = await part(ofText('endnotes'));
  const comments = childrenOf(await part(ofText('comments')), 'w:comment');
  const core = await part(
    ofPackage('core-properties') ?? (zip.names.includes('docProps/core.xml') ? 'docProps/core.xml' : undefined),
  );
  let { changes } = text;
  const notes: Piece[][] = text.notes.map((reference) => {
    const [kind = '', id = ''] = reference.split(' ');
    const element = childrenOf(kind === 'footnote' ? footnotes : endnotes, `w:${kind}`).find(
      (note) => note.attributes['w:id'] === id,
    );
    if (element === undefined) return [];
    const note = readWordText(element, styleOf, tracked);
    changes += note.changes;
    return note.pieces;
  });
  const { marked, pieces } = markedByStyle(text.pieces);
  return {
    ...articleOfPieces({
      format: 'docx',
      fileName,
      pieces: [...pieces, ...notePieces(notes)],
      stated: {
        marked,
        properties: fromProperties({
          title: textIn(childOf(core, 'dc:title')),
          creator: textIn(childOf(core, 'dc:creator')),
          created: textIn(childOf(core, 'dcterms:created')),
          modified: textIn(childOf(core, 'dcterms:modified')),
        }),
      },
      notes: [
        ...commentsLeftOut(comments.map((comment) => comment.attributes['w:author'] ?? '')),
        ...(text.hasHidden ? ['Hidden text in the document was left out.'] : []),
        ...(text.hasForeign ? ['A part of the document is embedded as another file, and was not read.'] : []),
      ],
    }),
    tracked: changes === 0 ? null : { changes, text: tracked },
  };
}

async function xmlPart(named: string, zip: ZipArchive, name: string | undefined): Promise<XmlElement | undefined> {
  const bytes = name === undefined ? null : await zip.read(name);
  if (bytes === null) return undefined;
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return parseXml(named, new TextDecoder(encoding).decode(bytes), PREFIXES);
}

/** The parts that one refers to, by their kind of relationship (Open Packaging Conventions); the package itself is ''. */
async function relatedTo(from: string, named: string, zip: ZipArchive): Promise<(kind: string) => string | undefined> {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  const relations = childrenOf(await xmlPart(named, zip, `${folder}_rels/${from.slice(folder.length)}.rels`));
  return (kind) => {
    const target = relations.find(
      ({ attributes }) => attributes.Type?.endsWith(`/${kind}`) && attributes.TargetMode !== 'External',
    )?.attributes.Target;
    if (target === undefined) return undefined;
    const name = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    return zip.names.includes(name) ? name : undefined;
  };
}
