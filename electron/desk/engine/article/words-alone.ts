/** The words of a text, in lower case and without what stands between them: by these two stretches say the same. */
export function wordsAlone(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
