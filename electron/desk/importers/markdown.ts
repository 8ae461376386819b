import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { bylineIn } from './byline.ts';
import { cleanCharacters, cleanLine, composeText, type Piece } from './canonical-text.ts';
import { describedBy } from './described-fields.ts';
import { fileNameDates } from './file-name-dates.ts';
import { readFrontMatter } from './front-matter.ts';
import { notePieces } from './note-pieces.ts';
import { distinctDates } from './printed-dates.ts';
import { publicationDates } from './publication-lines.ts';
import type { Source } from './source.ts';
import { rowPieces } from './table-rows.ts';
import { titleOfFileName } from './title-line.ts';
import { withoutWikiLinks } from './wiki-links.ts';

/** Markdown's own parser takes seconds for this many characters, so that articles of this format may be smaller. */
const LONGEST = 500_000;
const DEEPEST = 50;
/** Its time grows with the square of the marks in one paragraph, and of the headings that are underlined. */
const MOST_MARKS_IN_A_PARAGRAPH = 2000;
const MOST_UNDERLINES = 1500;
const MOST_LINES = 20_000;

const PARSER = {
  extensions: [gfmTable(), gfmFootnote()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
};

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/**
 * Reads CommonMark, with tables and footnotes as GitHub has them and YAML front matter (title, author, date, outlet or
 * source, url). Emphasis, pictures and links, those to other notes (`[[…]]`) too, are reduced to their words, HTML to the
 * text between its tags.
 * @throws Failure `file-too-large` for a text that is too long or nested too deeply to be an article.
 */
export function importMarkdown({ fileName, named, text }: Source): Document {
  const { fields, body: written } = readFrontMatter(cleanCharacters(text.replace(/\t/g, '    ')));
  const body = written.replace(/\n{3,}/g, '\n\n');
  if (body.length > LONGEST) throw new Failure('file-too-large', `${named} is too long for one article.`);
  if (isTangled(body)) {
    throw new Failure(
      'file-too-large',
      `${named} cannot be read: it has more lines, or more Markdown marks in one place, than an article can have.`,
    );
  }
  const described = describedBy(fields, 'the lines at the top of the file');
  const pieces = piecesOf(body);
  const filled = pieces.filter((piece) => cleanLine(piece.text) !== '');
  const first = filled.findIndex((piece) => piece.kind === 'heading');
  const heading = first >= 0 && first <= 2 ? filled[first] : undefined;
  const title = described.title ??
    (heading === undefined ? null : { value: cleanLine(heading.text), where: 'the first heading' }) ?? {
      value: titleOfFileName(fileName) || 'Untitled',
      where: 'the file’s name',
    };
  const repeats = heading !== undefined && cleanLine(heading.text) === title.value;
  const headline: Piece[] =
    described.title === null && heading === undefined ? [] : [{ kind: 'heading', level: 1, text: title.value }];
  const rest = repeats ? filled.filter((piece) => piece !== heading) : filled;
  const lines = rest.map((piece) => cleanLine(piece.text));
  return {
    format: 'markdown',
    ...composeText([...headline, ...rest]),
    title,
    byline: described.byline ?? bylineIn(lines),
    outlet: described.outlet,
    sourceUrl: described.sourceUrl,
    dates: distinctDates([...described.dates, ...publicationDates(lines), ...fileNameDates(fileName, title.value)]),
    tracked: null,
    notes: [],
  };
}

/** What stands in a text, from top to bottom, and below it its footnotes, in the order in which it refers to them. */
function piecesOf(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  const notes = new Map<string, Piece[]>();
  const tree = fromMarkdown(markdown, PARSER);
  for (const name of referredTo(tree.children)) notes.set(name, []);
  for (const node of tree.children) gather(node, 'paragraph', pieces, notes);
  return [...pieces, ...notePieces([...notes.values()])];
}

function referredTo(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    node.type === 'footnoteReference'
      ? [node.identifier]
      : 'children' in node
        ? referredTo(node.children as Node[])
        : [],
  );
}

function gather(node: Node, kind: Piece['kind'], pieces: Piece[], notes: Map<string, Piece[]>): void {
  switch (node.type) {
    case 'heading':
      pieces.push({ kind: 'heading', level: node.depth, text: words(node) });
      return;
    case 'code':
      pieces.push({ kind: 'preformatted', level: 0, text: node.value });
      return;
    case 'html':
      pieces.push({ kind, level: 0, text: withoutTags(node.value) });
      return;
    case 'paragraph':
      pieces.push({ kind, level: 0, text: words(node) });
      return;
    case 'table':
      for (const row of node.children) {
        pieces.push(...rowPieces(row.children.map((cell) => [{ kind, level: 0, text: words(cell) }])));
      }
      return;
    case 'blockquote':
      for (const child of node.children) gather(child, 'quotation', pieces, notes);
      return;
    case 'list':
      for (const item of node.children) for (const child of item.children) gather(child, 'list-item', pieces, notes);
      return;
    case 'footnoteDefinition': {
      const note = notes.get(node.identifier) ?? [];
      notes.set(node.identifier, note);
      for (const child of node.children) gather(child, 'list-item', note, notes);
      return;
    }
    default:
      return;
  }
}

function words(node: Node): string {
  switch (node.type) {
    case 'text':
      return withoutWikiLinks(node.value.replace(/\n/g, ' '));
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return withoutTags(node.value);
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return 'children' in node ? node.children.map((child) => words(child as Node)).join('') : '';
  }
}

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
}

/** True for marks in a number or depth that no article has and on which the parser would take minutes. */
function isTangled(text: string): boolean {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return true;
  let underlines = 0;
  for (const line of lines) {
    if (/^ {0,3}(?:=+|-+) *$/.test(line)) underlines += 1;
    if (underlines > MOST_UNDERLINES) return true;
    const opening = /^[\s>*+0-9.)-]*/.exec(line.slice(0, 4000))?.[0] ?? '';
    const marks = opening.match(/[>*+-]|\d[.)]/g)?.length ?? 0;
    const indented = opening.length - opening.trimStart().length;
    if ((marks > DEEPEST || (marks > 0 && indented > DEEPEST * 2)) && !/^[\s*_-]+$/.test(line)) return true;
  }
  return text.split(/\n[ \t]*\n/).some((part) => (part.match(/[[\]*_`<]/g)?.length ?? 0) > MOST_MARKS_IN_A_PARAGRAPH);
}
