import type { ClaimMark } from '../../../../shared/claim-mark.ts';
import { MARK_WORDS } from '../wording.ts';

/** A mark as glyph and word; the glyph is for the eye, the word for everyone. */
export function markWord(mark: ClaimMark): string {
  const { glyph, word } = MARK_WORDS[mark];
  return `<span class="word ${mark}"><span class="glyph" aria-hidden="true">${glyph}</span> ${word}</span>`;
}
