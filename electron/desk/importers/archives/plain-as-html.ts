/** Text with the signs escaped that mean something in HTML. */
export function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Plain text as HTML; an empty line parts paragraphs, other ends of lines stay. */
export function plainAsHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapedHtml(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
