const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How much of the room may be given up so that the cut falls between two words. */
const FOR_A_WORD = 1 / 4;

/**
 * The beginning of a text, cut between two characters as readers see them (grapheme clusters, UAX #29): never inside an
 * emoji, nor between a letter and its accent.
 * @param longest in UTF-16 code units. Only a single character that is longer than this is cut, between code points.
 */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // One code point more than fits is all that a boundary depends on.
  const at = characters.segment(text.slice(0, longest + 2)).containing(longest)?.index ?? longest;
  return text.slice(0, at > 0 ? at : longest - Number(isBetweenHalves(text, longest)));
}

/**
 * A text on one line, at most `longest` UTF-16 code units long, the sign “…” included that stands for what was left out.
 * It is cut between words where there is a space near the end.
 */
export function shortened(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = beginningOf(line, longest - 1);
  const space = line[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest * (1 - FOR_A_WORD) ? space : cut.length).trimEnd()}…`;
}

function isBetweenHalves(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
}
