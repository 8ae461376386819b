import { cleanLine, type Piece } from './canonical-text.ts';

/** Foot- and endnotes as they stand below an article, in the order in which the text refers to them. */
export function notePieces(notes: readonly (readonly Piece[])[]): Piece[] {
  const filled = notes.map((pieces) => pieces.filter(({ text }) => cleanLine(text) !== ''));
  if (filled.every((pieces) => pieces.length === 0)) return [];
  return [
    { kind: 'heading', level: 2, text: 'Notes' },
    ...filled.flatMap((pieces, at) =>
      pieces.map((piece, first) => ({
        kind: 'list-item' as const,
        level: 0,
        text: first === 0 ? `${at + 1}. ${piece.text.trim()}` : piece.text,
      })),
    ),
  ];
}
