import type { Block, BlockKind } from '../../../shared/article.ts';
import type { PageStart } from '../../../shared/pages.ts';

/** A block before it has a place in the text. */
export interface Piece {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, otherwise 0. */
  readonly level: number;
  readonly text: string;
  /** The page on which it begins, and those on which it goes on: offsets into its own text; none without pages. */
  readonly pages?: readonly PageStart[];
}

// What is taken out, because it shows nothing and would let a text look unlike what its offsets say: controls other than
// tab and line feed, noncharacters, bidirectional marks, embeddings, overrides and isolates, interlinear annotation marks,
// and what Unicode calls default-ignorable (soft hyphen, zero-width space, word joiner, byte-order mark, fillers, tag
// characters), except the zero-width joiner and non-joiner and the variation selectors, which scripts and symbols need.
const UNSEEN =
  /[[\p{Cc}--[\t\n]]\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufff9-\ufffb[\p{Default_Ignorable_Code_Point}--[\u200c\u200d\ufe00-\ufe0f]]]/gv;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const SPACES = /\t|\p{Zs}/gu;
/** More marks on one letter than the Stream-Safe Text Format allows (UAX #15, section 13). */
const PILED_MARKS = /(?<=\p{M}{30})\p{M}/gu;

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
    .replace(PILED_MARKS, '')
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
 * @returns the text and its blocks, whose spans cover the text but for the `\n\n` between them, and where pages begin.
 */
export function composeText(pieces: readonly Piece[]): { text: string; blocks: Block[]; pages?: PageStart[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const pages: PageStart[] = [];
  let start = 0;
  for (const piece of pieces) {
    const text = tidyLines(piece);
    if (text === '') continue;
    const end = start + text.length;
    for (const page of piece.pages ?? []) {
      if (page.number === pages.at(-1)?.number) continue;
      const before = tidyLines({ ...piece, text: piece.text.slice(0, page.start) }).length;
      const space = before > 0 && /\s/.test(text.charAt(before)) ? 1 : 0;
      pages.push({ ...page, start: pages.length === 0 ? 0 : start + before + space });
    }
    parts.push(text);
    blocks.push({ kind: piece.kind, level: piece.level, start, end });
    start = end + 2;
  }
  return { text: parts.join('\n\n'), blocks, ...(pages.length === 0 ? {} : { pages }) };
}

function tidyLines({ kind, text }: Piece): string {
  const lines: string[] = [];
  for (const line of cleanCharacters(text).split('\n')) {
    const tidy = kind === 'preformatted' ? line.trimEnd() : line.split(/ +/).join(' ').trim();
    if (tidy !== '') lines.push(tidy);
  }
  return lines.join(kind === 'heading' ? ' ' : '\n').trim();
}
