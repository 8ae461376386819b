import type { BlockKind } from '../../../shared/article.ts';
import { cleanLine, type Piece } from './canonical-text.ts';
import { rowPieces } from './table-rows.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, BlockKind>> = {
  BLOCKQUOTE: 'quotation',
  LI: 'list-item',
  DT: 'list-item',
  DD: 'list-item',
  FIGCAPTION: 'caption',
  PRE: 'preformatted',
};
const CELLS = new Set(['TD', 'TH']);
const ELEMENT = 1;
const TEXT = 3;

/** A block of a page, and how much of it are links. */
export interface PagePiece extends Piece {
  /** 0 to 1, by letters. */
  readonly linked: number;
}

/**
 * Reads the tree below a node into blocks of plain text, in reading order. Two line breaks in a row part paragraphs; the
 * cells of a table's row stand on one line. The walk keeps its own stack, so that depth costs no call stack; only a table
 * within a table's cell is a walk of its own.
 */
export function piecesOf(root: Node): PagePiece[] {
  const pieces: PagePiece[] = [];
  let words: string[] = [];
  let [letters, linkedLetters, links] = [0, 0, 0];
  let kind: BlockKind = 'paragraph';
  let level = 0;
  const close = () => {
    const text = words.join('');
    const linked = letters === 0 ? 0 : linkedLetters / letters;
    words = [];
    [letters, linkedLetters] = [0, 0];
    if (kind === 'preformatted') {
      if (text.trim() !== '') pieces.push({ kind, level, text, linked });
      return;
    }
    for (const part of text.split(/\n[ \n]*\n/)) {
      const lines = part
        .split('\n')
        .map(cleanLine)
        .filter((line) => line !== '');
      if (lines.length > 0) pieces.push({ kind, level, text: lines.join('\n'), linked });
    }
  };
  const stack: { node: Node; kind: BlockKind; level: number; leaving: 'block' | 'link' | null }[] = [
    { node: root, kind, level, leaving: null },
  ];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node } = entry;
    if (entry.leaving === 'link') {
      links -= 1;
      continue;
    }
    if (entry.leaving === 'block') {
      close();
      kind = entry.kind;
      level = entry.level;
      continue;
    }
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      const count = text.trim().length;
      letters += count;
      if (links > 0) linkedLetters += count;
      words.push(kind === 'preformatted' ? text : text.replace(/[\s\u0085]+/g, ' '));
      continue;
    }
    if (node.nodeType !== ELEMENT && node !== root) continue;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') {
      words.push('\n');
      continue;
    }
    if (name === 'A') {
      links += 1;
      stack.push({ node, kind, level, leaving: 'link' });
    }
    if (name === 'TR' && node !== root) {
      close();
      pieces.push(...rowOf(node));
      continue;
    }
    if (BLOCKS.has(name)) {
      close();
      stack.push({ node, kind, level, leaving: 'block' });
      const heading = /^H([1-6])$/.exec(name)?.[1];
      if (heading !== undefined) {
        kind = 'heading';
        level = Number(heading);
      } else if (kind === 'paragraph' || (kind === 'quotation' && name !== 'BLOCKQUOTE')) {
        kind = KINDS[name] ?? kind;
      }
    }
    for (let child = node.lastChild; child !== null; child = child.previousSibling) {
      stack.push({ node: child, kind, level, leaving: null });
    }
  }
  close();
  return pieces;
}

function rowOf(row: Node): PagePiece[] {
  const cells = [...row.childNodes].map(piecesOf);
  const isRow = row.childNodes.length > 0 && [...row.childNodes].every(isCellOrSpace);
  if (!isRow) return cells.flat();
  const pieces = rowPieces(cells);
  const all = cells.flat();
  const length = all.reduce((sum, { text }) => sum + text.length, 0);
  const linked = length === 0 ? 0 : all.reduce((sum, piece) => sum + piece.linked * piece.text.length, 0) / length;
  return pieces.map((piece) => ({ linked, ...piece }));
}

function isCellOrSpace(node: Node): boolean {
  return CELLS.has(node.nodeName.toUpperCase()) || (node.nodeType === TEXT && (node.nodeValue ?? '').trim() === '');
}
