/**
 * Untrusted text for a Word document: characters that XML may not hold, and unpaired surrogates, become U+FFFD; marks
 * that turn the direction of text are taken out.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[[\p{Cc}--[\n\t]]\p{Noncharacter_Code_Point}]/gv, '\uFFFD');
}
