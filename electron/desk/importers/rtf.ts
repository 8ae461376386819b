import type { BlockKind, Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { articleOfPieces } from './article-of-pieces.ts';
import type { Piece } from './canonical-text.ts';
import { commentsLeftOut } from './comments-left-out.ts';
import { fromProperties } from './core-properties.ts';
import { notePieces } from './note-pieces.ts';
import { rtfTokens } from './rtf-tokens.ts';
import type { SourceFile } from './source.ts';
import { markedByStyle, type StyledPiece } from './styled-piece.ts';
import { rowPieces } from './table-rows.ts';
import { damagedFile } from './unreadable.ts';

const DEEPEST = 1000;
/** Destinations whose words are no part of the text. */
const APART = new Set(
  'colortbl pict object header headerl headerr headerf footer footerl footerr footerf fldinst xe tc tcn rxe txe listtable listoverridetable revtbl rsidtbl generator themedata datastore latentstyles nonshppict filetbl pntext listtext pn stylesheet fonttbl info annotation atnid atnauthor atntime atnicn atnref atndate bkmkstart bkmkend field_params ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template operator keywords comment doccomm company subject category userprops docvar'.split(
    ' ',
  ),
);
/** Destinations that readers may not know but whose words are a part of the text. */
const KNOWN = new Set(['shpinst', 'footnote', 'shppict', 'ud']);
const SYMBOLS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  nbsp: ' ',
  line: '\n',
};
/** The code pages of fonts by their character set (RTF 1.9.1, `\fcharset`). */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

interface State {
  destination: string;
  /** True where nothing of this group belongs to the text. */
  apart: boolean;
  starred: boolean;
  hidden: boolean;
  change: 'in' | 'out' | null;
  author: number;
  font: number;
  /** How many characters after a `\u` stand in for it. */
  fallback: number;
  level: number;
  style: number;
  listed: boolean;
  inTable: boolean;
}

/**
 * Reads a rich-text file: headings by outline level or style, lists, tables by rows, footnotes at the end; tracked changes
 * as {@link importDocx} reads them. Pictures, objects and field codes are skipped, nothing is opened.
 * @throws Failure `unreadable-file` for one that was cut off.
 */
export async function importRtf({ fileName, named, bytes, tracked }: SourceFile): Promise<Document> {
  const source = new TextDecoder('latin1').decode(bytes);
  const fonts = new Map<number, string>();
  const styles = new Map<number, string>();
  const info = new Map<string, string>();
  const moments = new Map<string, string>();
  const authors: string[] = [];
  const notes: Piece[][] = [];
  let codePage = 'windows-1252';
  let comments = 0;
  let changes = 0;
  let lastChange = '';
  let hasHidden = false;
  let cells: StyledPiece[][] = [];
  /** What is being filled: the text, or a note; a cell of a table before it goes there. */
  let pieces: StyledPiece[] = [];
  const text = pieces;
  let cell: StyledPiece[] = [];
  let words = '';
  let itemMark = false;
  let pending = '';
  let skip = 0;
  let state: State = {
    ...{ destination: '', apart: false, starred: false, hidden: false, change: null, author: 0, font: -1 },
    ...{ fallback: 1, level: 0, style: -1, listed: false, inTable: false },
  };
  const stack: { state: State; pieces: StyledPiece[]; words: string; itemMark: boolean }[] = [];

  const put = (said: string) => {
    if (said === '') return;
    if (state.apart) {
      apart(said);
      return;
    }
    if (state.hidden) {
      hasHidden ||= said.trim() !== '';
      return;
    }
    const change = state.change === null ? '' : `${state.change} ${state.author}`;
    if (change !== '' && change !== lastChange) changes += 1;
    lastChange = change;
    if (state.change !== null && (state.change === 'in') !== (tracked === 'accepted')) return;
    words += said;
  };
  const apart = (said: string) => {
    const { destination } = state;
    if (destination === 'fonttbl') return;
    if (destination === 'stylesheet')
      styles.set(state.style, ((styles.get(state.style) ?? '') + said).replace(/;\s*$/, '').toLowerCase());
    else if (destination === 'atnauthor') authors.push(said.trim());
    else if (/^(?:title|author)$/.test(destination)) info.set(destination, (info.get(destination) ?? '') + said);
  };
  const flush = () => {
    if (pending === '') return;
    const encoding = fonts.get(state.font) ?? codePage;
    const said = /[\x80-\xff]/.test(pending)
      ? new TextDecoder(encoding).decode(Uint8Array.from(pending, (unit) => unit.charCodeAt(0)))
      : pending;
    pending = '';
    put(said);
  };
  const endParagraph = () => {
    if (words.trim() !== '')
      (state.inTable ? cell : pieces).push(pieceOf(words, state, styles.get(state.style) ?? '', itemMark));
    words = '';
    itemMark = false;
  };
  const endCell = () => {
    endParagraph();
    cells.push(cell);
    cell = [];
  };
  const endRow = () => {
    pieces.push(...rowPieces(cells).map((piece) => ({ style: '', ...piece })));
    cells = [];
  };

  for (const token of rtfTokens(source)) {
    if (token.kind === 'bytes') {
      const said = skip > 0 ? token.bytes.slice(skip) : token.bytes;
      skip = Math.max(0, skip - token.bytes.length);
      pending += said;
      continue;
    }
    flush();
    if (token.kind === 'open') {
      skip = 0;
      if (stack.length >= DEEPEST)
        throw new Failure(
          'file-too-large',
          `${named} cannot be read: it is nested more deeply than an article can be.`,
        );
      stack.push({ state, pieces, words, itemMark });
      state = { ...state, starred: false };
      continue;
    }
    if (token.kind === 'close') {
      skip = 0;
      const outer = stack.pop();
      // What stands after the end is no part of the document.
      if (outer === undefined) break;
      if (state.destination === 'footnote' && outer.state.destination !== 'footnote') {
        const note = state;
        endParagraph();
        notes.push(pieces);
        state = note;
        ({ pieces, words, itemMark } = outer);
      }
      const { level, style, listed, inTable } = state;
      const goesOn = !state.apart && words.trim() !== '' && state.destination === outer.state.destination;
      state = goesOn ? { ...outer.state, level, style, listed, inTable } : outer.state;
      if (stack.length === 0) break;
      continue;
    }
    const { word, value } = token;
    if (skip > 0 && word !== 'u') skip -= 1;
    if (word === 'star') {
      state.starred = true;
      continue;
    }
    if (
      APART.has(word) ||
      (/^(?:title|author|creatim|revtim)$/.test(word) && /^(?:info|title|author)$/.test(state.destination))
    ) {
      if (word === 'annotation') comments += 1;
      if (word === 'listtext' || word === 'pntext') itemMark = true;
      state.destination = word;
      state.apart = true;
      state.starred = false;
      continue;
    }
    if (word === 'footnote') {
      state.destination = 'footnote';
      pieces = [];
      words = '';
      state.starred = false;
      state.inTable = false;
      continue;
    }
    if (word === 'shptxt' || word === 'result') {
      state.apart = false;
      continue;
    }
    if (state.starred) {
      state.apart ||= !KNOWN.has(word);
      state.starred = false;
    }
    if (Object.hasOwn(SYMBOLS, word)) {
      put(SYMBOLS[word] as string);
      continue;
    }
    switch (word) {
      case 'u':
        put(String.fromCharCode((value ?? 0) < 0 ? (value ?? 0) + 65_536 : (value ?? 0)));
        skip = state.fallback;
        break;
      case 'uc':
        state.fallback = Math.min(Math.max(value ?? 1, 0), 100);
        break;
      case 'ansicpg':
        codePage = knownEncoding(`windows-${value}`) ?? codePage;
        break;
      case 'mac':
        codePage = 'macintosh';
        break;
      case 'f':
        state.font = value ?? -1;
        break;
      case 'fcharset':
        if (state.destination === 'fonttbl' && CHARSETS[value ?? 0] !== undefined)
          fonts.set(state.font, CHARSETS[value ?? 0] as string);
        break;
      case 'par':
      case 'sect':
      case 'page':
        if (!state.apart) endParagraph();
        break;
      case 'cell':
      case 'nestcell':
        if (!state.apart) endCell();
        break;
      case 'row':
      case 'nestrow':
        if (!state.apart) endRow();
        break;
      case 'pard':
        state = {
          ...state,
          level: 0,
          listed: false,
          inTable: false,
          style: state.destination === 'stylesheet' ? state.style : -1,
        };
        break;
      case 'plain':
        state = { ...state, hidden: false, change: null };
        break;
      case 'intbl':
        state.inTable = true;
        break;
      case 'outlinelevel':
        if (state.destination !== 'stylesheet')
          state.level = value !== null && value >= 0 && value < 9 ? Math.min(value + 1, 6) : 0;
        break;
      case 's':
        state.style = value ?? -1;
        break;
      case 'ls':
        state.listed = (value ?? 0) > 0;
        break;
      case 'v':
        state.hidden = value !== 0;
        break;
      case 'deleted':
      case 'revised':
        state.change = value === 0 ? null : word === 'deleted' ? 'out' : 'in';
        break;
      case 'revauth':
      case 'revauthdel':
        state.author = value ?? 0;
        break;
      case 'yr':
      case 'mo':
      case 'dy':
        if (value !== null)
          moments.set(
            state.destination,
            `${moments.get(state.destination) ?? ''}${word === 'yr' ? '' : '-'}${String(value).padStart(2, '0')}`,
          );
        break;
      default:
        break;
    }
  }
  flush();
  if (stack.length > 0) throw damagedFile(named);
  endParagraph();
  if (cell.length > 0) endCell();
  if (cells.length > 0) endRow();
  const { marked, pieces: body } = markedByStyle(text);
  const document = articleOfPieces({
    format: 'rtf',
    fileName,
    pieces: [...body, ...notePieces(notes)],
    stated: {
      marked,
      properties: fromProperties({
        title: info.get('title') ?? '',
        creator: info.get('author') ?? '',
        created: moments.get('creatim') ?? '',
        modified: moments.get('revtim') ?? '',
      }),
    },
    notes: [
      ...commentsLeftOut(Array.from({ length: comments }, (_, at) => authors[at] ?? '')),
      ...(hasHidden ? ['Hidden text in the document was left out.'] : []),
    ],
  });
  return { ...document, tracked: changes === 0 ? null : { changes, text: tracked } };
}

function pieceOf(words: string, { level, listed }: State, style: string, itemMark: boolean): StyledPiece {
  const marked = /^\s*(?:[•◦▪‣·–-]|\d{1,3}[.)])\t/.exec(words)?.[0] ?? '';
  const text = words.slice(marked.length).replaceAll('\t', ' ');
  const named = /^heading ([1-6])$/.exec(style)?.[1];
  const heading = level || (named === undefined ? 0 : Number(named));
  if (heading > 0) return { kind: 'heading', level: heading, text, style };
  const kind: BlockKind =
    listed || itemMark || marked !== ''
      ? 'list-item'
      : /^(?:intense )?quot|^block text/.test(style)
        ? 'quotation'
        : 'paragraph';
  return { kind, level: 0, text, style };
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
