import type { ClaimMark } from '../../../../shared/claim-mark.ts';
import type { ReportWords } from '../report-words.ts';
import { htmlText } from './text.ts';

/** A mark as glyph and word; the glyph is for the eye, the word for everyone. */
export function markWord(mark: ClaimMark, { marks }: ReportWords): string {
  const { glyph, word } = marks[mark];
  return `<span class="word ${mark}"><span class="glyph" aria-hidden="true">${glyph}</span> ${htmlText(word)}</span>`;
}
