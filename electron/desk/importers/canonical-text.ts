import type { Block, BlockKind } from '../../../shared/article.ts';

/** A block before it has a place in the text. */
export interface Piece {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, otherwise 0. */
  readonly level: number;
  readonly text: string;
}

// What is taken out, because it shows nothing and would let a text look unlike what its offsets say:
// controls other than tab and line feed; soft hyphen; combining grapheme joiner; bidirectional marks, embeddings,
// overrides and isolates; zero-width space, word joiner, invisible operators and the byte-order mark; Hangul fillers;
// interlinear annotation marks; tag characters; noncharacters. Zero-width joiner and non-joiner stay: scripts need them.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]|\u000b|\u000c/g;
const SPACES = /[\t\p{Zs}]/gu;
/** More marks on one letter than the Stream-Safe Text Format allows (UAX #15, section 13). */
const PILED_MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * Cleans characters without touching the layout of lines: line ends become `\n`, every kind of space a plain one,
 * unseen and direction-changing characters go, unpaired surrogates become U+FFFD, more than 30 combining marks on one
 * letter are cut, and the rest is put in Unicode's form NFC.
 */
export function cleanCharacters(raw: string): string {
  return raw
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(PILED_MARKS, '$1')
    .normalize('NFC');
}

/** One line: cleaned, with every run of white space as one space, trimmed. */
export function cleanLine(raw: string): string {
  return cleanCharacters(raw)
    .split(/[ \n]+/)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * Joins pieces to an article's canonical text: NFC, `\n` line ends, blocks joined by `\n\n`, no white space at the
 * ends of lines, and no empty line inside a block. Line breaks inside a block stay; indentation stays only in
 * preformatted blocks. Pieces that hold nothing are left out.
 * @returns the text and its blocks, whose spans cover the text but for the `\n\n` between them.
 */
export function composeText(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const piece of pieces) {
    const text = tidyLines(piece);
    if (text === '') continue;
    const end = start + text.length;
    parts.push(text);
    blocks.push({ kind: piece.kind, level: piece.level, start, end });
    start = end + 2;
  }
  return { text: parts.join('\n\n'), blocks };
}

function tidyLines({ kind, text }: Piece): string {
  const lines: string[] = [];
  for (const line of cleanCharacters(text).split('\n')) {
    const tidy = kind === 'preformatted' ? line.trimEnd() : line.split(/ +/).join(' ').trim();
    if (tidy !== '') lines.push(tidy);
  }
  return lines.join(kind === 'heading' ? ' ' : '\n').trim();
}
