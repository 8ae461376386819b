import { cleanLine, type Piece } from './canonical-text.ts';

/** A cell with more than this holds running text, in characters. */
const LONGEST_CELL = 200;
const BETWEEN = ' | ';

/**
 * The pieces of a table's row: its cells on one line, so that a number stays with what it counts. Tables that only lay a
 * page out, with one cell in a row or with paragraphs in their cells, give their paragraphs one after another.
 */
export function rowPieces(cells: readonly (readonly Piece[])[]): Piece[] {
  const filled = cells.filter((pieces) => pieces.some(({ text }) => cleanLine(text) !== ''));
  const isLine = (pieces: readonly Piece[]) => pieces.length <= 1 && (pieces[0]?.text.length ?? 0) <= LONGEST_CELL;
  if (filled.length < 2 || !cells.every(isLine)) return filled.flat();
  return [{ kind: 'paragraph', level: 0, text: filled.map(([piece]) => cleanLine(piece?.text ?? '')).join(BETWEEN) }];
}
