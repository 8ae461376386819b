import type { Found } from '../../../shared/article.ts';
import type { Stated } from './article-of-pieces.ts';
import { nameIn } from './byline.ts';
import { cleanLine, type Piece } from './canonical-text.ts';
import { dateField } from './printed-dates.ts';

/** A paragraph with the name of its style in lower case; empty for none. */
export interface StyledPiece extends Piece {
  readonly style: string;
}

/** Takes out of the first paragraphs what stands there in a style that names it: title, author, date. */
export function markedByStyle(all: readonly StyledPiece[]): {
  readonly marked: NonNullable<Stated['marked']>;
  readonly pieces: StyledPiece[];
} {
  const top = all.slice(0, 6);
  const styled = (...names: string[]): (Found<string> & { piece: StyledPiece }) | null => {
    const piece = top.find(({ style, text }) => names.includes(style) && cleanLine(text) !== '');
    if (piece === undefined) return null;
    const style = piece.style.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    return { value: cleanLine(piece.text), where: `the paragraph in the style “${style}”`, piece };
  };
  const title = styled('title');
  const author = styled('author', 'byline');
  const date = styled('date');
  const name = author === null ? null : nameIn(author.value);
  return {
    marked: {
      title: title === null ? null : { value: title.value, where: title.where },
      byline: author === null || name === null ? null : { value: name, where: author.where },
      dates: date === null ? [] : dateField(date.value, date.where),
    },
    pieces: all.filter((piece) => piece !== title?.piece),
  };
}
