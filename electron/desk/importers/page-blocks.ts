import type { BlockKind } from '../../../shared/article.ts';
import { cleanLine, type Piece } from './canonical-text.ts';

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
const ELEMENT = 1;
const TEXT = 3;

/**
 * Reads the tree below a node into blocks of plain text, in reading order. Two line breaks in a row part paragraphs.
 * The walk keeps its own stack, so that depth costs no call stack.
 */
export function piecesOf(root: Node): Piece[] {
  const pieces: Piece[] = [];
  let words: string[] = [];
  let kind: BlockKind = 'paragraph';
  let level = 0;
  const close = () => {
    const text = words.join('');
    words = [];
    if (kind === 'preformatted') {
      if (text.trim() !== '') pieces.push({ kind, level, text });
      return;
    }
    for (const part of text.split(/\n[ \n]*\n/)) {
      const lines = part
        .split('\n')
        .map(cleanLine)
        .filter((line) => line !== '');
      if (lines.length > 0) pieces.push({ kind, level, text: lines.join('\n') });
    }
  };
  const stack: { node: Node; kind: BlockKind; level: number; leaving: boolean }[] = [
    { node: root, kind, level, leaving: false },
  ];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node } = entry;
    if (entry.leaving) {
      close();
      kind = entry.kind;
      level = entry.level;
      continue;
    }
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      words.push(kind === 'preformatted' ? text : text.replace(/[\s\u0085]+/g, ' '));
      continue;
    }
    if (node.nodeType !== ELEMENT && node !== root) continue;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') {
      words.push('\n');
      continue;
    }
    if (BLOCKS.has(name)) {
      close();
      stack.push({ node, kind, level, leaving: true });
      const heading = /^H([1-6])$/.exec(name)?.[1];
      if (heading !== undefined) {
        kind = 'heading';
        level = Number(heading);
      } else if (kind === 'paragraph' || (kind === 'quotation' && name !== 'BLOCKQUOTE')) {
        kind = KINDS[name] ?? kind;
      }
    }
    for (let child = node.lastChild; child !== null; child = child.previousSibling) {
      stack.push({ node: child, kind, level, leaving: false });
    }
  }
  close();
  return pieces;
}
